/**
 * TCP for appendix В by Netty: the server, and the tachograph's transports for the two paces.
 *
 * <p>Threads, sockets and the wall clock live here and nowhere else in this module; engines run on
 * the thread of their connection, transports call back on the simulation thread only. No rule of
 * the protocol may live here.
 */
@NullMarked
package tachotwin.aistk.netty;

import org.jspecify.annotations.NullMarked;
