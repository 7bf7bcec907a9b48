/**
 * A card behind its contacts (ISO/IEC 7816-3): what T=0 makes of commands and responses, on the
 * side of the card and on that of the reader.
 *
 * <p>Octets in, octets out; no time, no file and no key may be named here.
 */
@NullMarked
package tachotwin.card.contact;

import org.jspecify.annotations.NullMarked;
