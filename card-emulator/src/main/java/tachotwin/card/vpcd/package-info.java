/**
 * The virtual PC/SC reader vsmartcard-vpcd: the engine of its protocol, and the adapter that holds
 * the socket, so that pcscd and every PC/SC program can use an emulated card.
 *
 * <p>Sockets and threads may be here; no behaviour of a card may.
 */
@NullMarked
package tachotwin.card.vpcd;

import org.jspecify.annotations.NullMarked;
