/**
 * The tachograph's side of appendix В: the engine of one connection, the link that opens
 * connections, waits and tries again, and what must be remembered between them.
 *
 * <p>Sans-I/O: octets and time come in, octets and timers go out. Signatures, keys, encryption and
 * check sums are the block's, reached through the port {@code ServerSecurity}; no socket and no
 * cryptography may live here.
 */
@NullMarked
package tachotwin.aistk.session;

import org.jspecify.annotations.NullMarked;
