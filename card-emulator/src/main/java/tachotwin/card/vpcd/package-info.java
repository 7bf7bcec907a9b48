/**
 * The link to the virtual reader of PC/SC (vpcd), so that the programs of others can use a card of
 * ours.
 *
 * <p>Sockets and threads may be here; cards are reached through {@code SmartCard} only.
 */
@NullMarked
package tachotwin.card.vpcd;

import org.jspecify.annotations.NullMarked;
