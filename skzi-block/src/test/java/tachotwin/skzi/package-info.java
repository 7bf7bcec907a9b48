/** Tests of the block at its edge, and the bench they share. */
@NullMarked
package tachotwin.skzi;

import org.jspecify.annotations.NullMarked;
