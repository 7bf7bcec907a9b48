/**
 * The two protected channels of the device, both ends of each in one place: block and card (secure
 * messaging over APDUs) and tachograph and АИСТК server (appendix В).
 *
 * <p>The standard leaves the cryptography of both open; the choices are entries of the list of
 * assumptions. Here are keys, proofs, encryption and MACs only: neither the states of a protocol
 * nor the files of a card may live here, and a certificate's chain and dates are the caller's
 * check.
 */
@NullMarked
package tachotwin.gost.channel;

import org.jspecify.annotations.NullMarked;
