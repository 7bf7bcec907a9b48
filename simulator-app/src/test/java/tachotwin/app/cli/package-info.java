/** Tests of the commands as a user types them. */
@NullMarked
package tachotwin.app.cli;

import org.jspecify.annotations.NullMarked;
