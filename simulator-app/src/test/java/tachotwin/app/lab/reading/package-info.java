/** Tests of what is said of a download. */
@NullMarked
package tachotwin.app.lab.reading;

import org.jspecify.annotations.NullMarked;
