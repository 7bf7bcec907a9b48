package tachotwin.skzi.document;

import java.util.Optional;
import tachotwin.octet.Octets;

/**
 * The documents that want a card's signature (4.3.3): the exchange {@code SIGN_DOCUMENTS} takes
 * them one after another until there is none.
 */
public interface PendingSignatures {
  /** The oldest one that the driver's card in a slot is to sign. */
  Optional<PendingDocument> forSlot(int slot);

  /**
   * The card signed.
   *
   * @param rawSignature r ‖ s, 64 octets, least significant first
   * @return whether the signature is that card's over that document; otherwise the document waits
   *     on
   */
  boolean signed(long number, Octets rawSignature);
}
