/**
 * Personalisation: from an order for a card to the image of a new one (4.7.19, 4.7.27, 4.7.29,
 * 4.7.31).
 *
 * <p>Keys and certificates are given, none is made here; the layouts of the files are the
 * dictionary's.
 */
@NullMarked
package tachotwin.card.profile;

import org.jspecify.annotations.NullMarked;
