/**
 * The server's side of appendix В, the data collection system: the engine of one connection, what
 * all connections share, and the desk that verifies and stores documents of appendix Г.
 *
 * <p>Sans-I/O: an engine takes octets and time and gives octets and timers; engines of different
 * connections may run on different threads, and what they share is safe for that. No socket may
 * live here.
 */
@NullMarked
package tachotwin.aistk.server;

import org.jspecify.annotations.NullMarked;
