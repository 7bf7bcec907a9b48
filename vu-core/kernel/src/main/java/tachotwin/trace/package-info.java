/**
 * The one typed trace: what crossed which seam, when, in octets and decoded.
 *
 * <p>Here live the event, its parts and the sink. Decoding belongs to the codec of each protocol,
 * writing to files to the application.
 */
@NullMarked
package tachotwin.trace;

import org.jspecify.annotations.NullMarked;
