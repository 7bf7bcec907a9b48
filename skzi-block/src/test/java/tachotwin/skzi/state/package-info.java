/** Tests of what a block is. */
@NullMarked
package tachotwin.skzi.state;

import org.jspecify.annotations.NullMarked;
