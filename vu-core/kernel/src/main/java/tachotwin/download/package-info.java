/**
 * The .ddd files of Б.2.3 and Б.2.4 in both directions: what was read from a vehicle unit and what
 * was read from a card, and where in the octets each signed part and its signature lie.
 *
 * <p>Layout is found by the lengths alone, values are checked by a second, stricter reading, so
 * that a changed octet in a signed part still leads to the signature that it breaks. Signing and
 * checking signatures may not live here.
 */
@NullMarked
package tachotwin.download;

import org.jspecify.annotations.NullMarked;
