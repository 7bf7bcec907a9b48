/**
 * Octets that somebody copied from a line, a trace or a document, as messages with their fields.
 *
 * <p>Texts in, {@link tachotwin.trace.Decoded} out, by the same descriptions that the trace of a
 * run uses. No field of any protocol may be named here.
 */
@NullMarked
package tachotwin.app.lab.frame;

import org.jspecify.annotations.NullMarked;
