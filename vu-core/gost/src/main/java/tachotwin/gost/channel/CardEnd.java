package tachotwin.gost.channel;

import org.jspecify.annotations.Nullable;
import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.octet.Octets;

/**
 * The card's end of the mutual authentication of block and card (4.3.1, own choice).
 *
 * <p>Whether the block's certificate leads to the authority is the card's check at PSO VERIFY
 * CERTIFICATE, before the first step; a card has no clock and checks no dates.
 */
public final class CardEnd {
  private final SigningKey key;
  private final Octets cardNumber;
  private @Nullable Peer peer;
  private @Nullable SecureMessaging messaging;

  private record Peer(Certificate block, Octets partNumber, Octets rndc) {}

  /**
   * The end of one card.
   *
   * @param key the card's key
   * @param cardNumber16 the card's number as its file EF ICC gives it
   */
  public CardEnd(SigningKey key, Octets cardNumber16) {
    this.key = key;
    this.cardNumber = CardChannel.sized(cardNumber16, CardChannel.NUMBER, "card number");
  }

  /**
   * Judges the data of EXTERNAL AUTHENTICATE: RNDB ‖ the block's signature over RNDC ‖ RNDB ‖ card
   * number. A refusal ends what was agreed before.
   *
   * @param block the certificate that PSO VERIFY CERTIFICATE accepted
   * @param partNumber16 {@link Subject#number16()} of that certificate
   * @param rndc8 the challenge given last; the caller gives each one out once
   */
  public boolean externalAuthenticate(
      Certificate block, Octets partNumber16, Octets rndc8, Octets data72) {
    CardChannel.sized(partNumber16, CardChannel.NUMBER, "part number");
    CardChannel.sized(rndc8, CardChannel.CHALLENGE, "RNDC");
    peer = null;
    messaging = null;
    if (data72.length() != CardChannel.CHALLENGE + CardChannel.SIGNATURE
        || block.subject().equipmentType() != Subject.BLOCK
        || block.key().curve() != key.curve()) {
      return false;
    }
    Octets rndb = data72.slice(0, CardChannel.CHALLENGE);
    Octets signed = CardChannel.signedByBlock(rndc8, rndb, cardNumber);
    if (!block.key().verify(signed, data72.from(CardChannel.CHALLENGE))) {
      return false;
    }
    peer = new Peer(block, partNumber16, rndc8);
    return true;
  }

  /** Whether a block has authenticated itself, so that {@link #internalAuthenticate} may follow. */
  public boolean isBlockAuthenticated() {
    return peer != null;
  }

  /**
   * Answers INTERNAL AUTHENTICATE: the signature over RNDB ‖ RNDC ‖ part number, 64 octets; secure
   * messaging begins.
   *
   * @param rndb8 the data of the command; the caller refuses another length than 8 (6700)
   * @throws IllegalStateException unless {@link #isBlockAuthenticated()}
   */
  public Octets internalAuthenticate(Octets rndb8) {
    CardChannel.sized(rndb8, CardChannel.CHALLENGE, "RNDB");
    Peer block = peer;
    if (block == null) {
      throw new IllegalStateException("no block has authenticated itself");
    }
    messaging = CardChannel.messaging(key, block.block.key(), block.rndc, rndb8);
    return key.sign(CardChannel.signedByCard(block.rndc, rndb8, block.partNumber));
  }

  /**
   * Secure messaging with the block.
   *
   * @throws IllegalStateException before {@link #internalAuthenticate}
   */
  public SecureMessaging messaging() {
    SecureMessaging agreed = messaging;
    if (agreed == null) {
      throw new IllegalStateException("no keys have been agreed");
    }
    return agreed;
  }
}
