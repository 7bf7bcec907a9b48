/**
 * Octets and the few encodings that the standard builds everything from: unsigned integers of both
 * byte orders, BCD, BER-TLV, STLV, ISO 8859-5 text and the two CRCs of appendix Ж.
 *
 * <p>All reading of a peer's octets goes through {@link tachotwin.octet.OctetReader}, all writing
 * through {@link tachotwin.octet.OctetWriter}. No message of any protocol and no rule of the device
 * may live here.
 */
@NullMarked
package tachotwin.octet;

import org.jspecify.annotations.NullMarked;
