/**
 * What the block does with a card: the mutual authentication (commands 42–44, 49–4B) and the
 * protected exchanges (45–48), in which the block composes all that is written on the card (4.3.3,
 * 4.7.9).
 *
 * <p>The block sends no command to a card itself: the vehicle unit relays them. What is read and
 * written is of {@code tachotwin.dictionary.card}; reports and downloads are not composed here.
 */
@NullMarked
package tachotwin.skzi.card;

import org.jspecify.annotations.NullMarked;
