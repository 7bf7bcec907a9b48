/**
 * EGTS: The engines of both ends of a connection, without sockets.
 *
 * <p>No socket and no thread may be here. Nothing lives here yet.
 */
@NullMarked
package tachotwin.egts.session;

import org.jspecify.annotations.NullMarked;
