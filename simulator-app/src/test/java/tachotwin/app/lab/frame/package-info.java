/** Tests of reading messages from texts. */
@NullMarked
package tachotwin.app.lab.frame;

import org.jspecify.annotations.NullMarked;
