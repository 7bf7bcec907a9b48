/** Tests of this package. They may use what the code may use, and the vectors. */
@NullMarked
package tachotwin.aistk.server;

import org.jspecify.annotations.NullMarked;
