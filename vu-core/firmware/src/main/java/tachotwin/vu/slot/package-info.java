/**
 * Two card readers (or one) and what happens in them: insertion, PIN, the authentication between
 * card and block that the unit relays, protected exchanges, locking, withdrawal (4.4.6, 4.7.9).
 *
 * <p>No key and no cryptogram is understood here: octets pass between block and card.
 */
@NullMarked
package tachotwin.vu.slot;

import org.jspecify.annotations.NullMarked;
