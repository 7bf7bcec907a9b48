/**
 * EGTS: The packing of packets into short messages (К.6, К.7).
 *
 * <p>No socket and no thread may be here. Nothing lives here yet.
 */
@NullMarked
package tachotwin.egts.sms;

import org.jspecify.annotations.NullMarked;
