/**
 * The adapter that will hand a card to the virtual PC/SC reader.
 *
 * <p>Sockets and threads may be here; no behaviour of a card may. Nothing lives here yet.
 */
@NullMarked
package tachotwin.card.vpcd;

import org.jspecify.annotations.NullMarked;
