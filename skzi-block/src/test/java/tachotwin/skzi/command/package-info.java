/** Tests of the table of commands. */
@NullMarked
package tachotwin.skzi.command;

import org.jspecify.annotations.NullMarked;
