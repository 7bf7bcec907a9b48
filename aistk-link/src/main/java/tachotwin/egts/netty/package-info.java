/**
 * EGTS: The adapters to TCP.
 *
 * <p>Sockets and threads may be here. Nothing lives here yet.
 */
@NullMarked
package tachotwin.egts.netty;

import org.jspecify.annotations.NullMarked;
