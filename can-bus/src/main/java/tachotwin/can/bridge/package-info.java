/**
 * The adapters that will join the bus to other tools: slcan, socketcand, pcap over TCP.
 *
 * <p>Sockets and threads may be here; no parameter group may. Nothing lives here yet.
 */
@NullMarked
package tachotwin.can.bridge;

import org.jspecify.annotations.NullMarked;
