/** Tests of the receiver's errors. */
@NullMarked
package tachotwin.skzi.gnss;

import org.jspecify.annotations.NullMarked;
