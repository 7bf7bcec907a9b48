/**
 * The elements of appendix В: the table of all tags with their bounds, and the reading of a body
 * element by element.
 *
 * <p>No message and no order of messages may live here; the BER-TLV element itself is the kernel's.
 */
@NullMarked
package tachotwin.aistk.tlv;

import org.jspecify.annotations.NullMarked;
