/** Tests of the wired bench. */
@NullMarked
package tachotwin.app.assembly;

import org.jspecify.annotations.NullMarked;
