/**
 * EGTS: Packets of the transport layer (К.4).
 *
 * <p>No socket and no thread may be here. Nothing lives here yet.
 */
@NullMarked
package tachotwin.egts.packet;

import org.jspecify.annotations.NullMarked;
