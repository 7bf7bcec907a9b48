/** Tests of the protected archive. */
@NullMarked
package tachotwin.skzi.archive;

import org.jspecify.annotations.NullMarked;
