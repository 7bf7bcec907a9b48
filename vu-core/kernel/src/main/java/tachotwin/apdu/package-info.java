/**
 * Commands and responses between a card and its reader (ISO/IEC 7816-4), as values with both
 * directions, and the status words of the tachograph cards.
 *
 * <p>Neither a card's behaviour nor any cryptography may live here.
 */
@NullMarked
package tachotwin.apdu;

import org.jspecify.annotations.NullMarked;
