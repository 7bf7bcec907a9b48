/**
 * The elementary files of the cards (table Б.48) as typed values: the records, the rings in which
 * they live and the algorithms that append to them.
 *
 * <p>Everything here is the value of a whole file with both directions, so that the block can
 * compute the new octets of a file and a viewer can show them. Access rights, secure messaging and
 * the file system belong to the card.
 */
@NullMarked
package tachotwin.dictionary.card;

import org.jspecify.annotations.NullMarked;
