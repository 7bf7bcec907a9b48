package tachotwin.gost.channel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.octet.Octets;

/**
 * The block's end of the mutual authentication of block and card (4.3.1, own choice).
 *
 * <p>GET CHALLENGE gives RNDC; {@link #authenticate} makes the data of EXTERNAL AUTHENTICATE; the
 * card's answer to INTERNAL AUTHENTICATE goes to {@link #check}. Whether the card's certificate
 * leads to the authority and is in date is the caller's check, before the first step.
 */
public final class BlockEnd {
  private final SigningKey key;
  private final Octets partNumber;
  private @Nullable Peer peer;

  private record Peer(Certificate card, Octets rndc, Octets rndb) {}

  /**
   * The end of one block.
   *
   * @param key the block's key
   * @param own the certificate of that key
   * @param partNumber16 the block's number, {@link Subject#number16()} of the certificate
   */
  public BlockEnd(SigningKey key, Certificate own, Octets partNumber16) {
    if (!own.key().equals(key.verificationKey())) {
      throw new IllegalArgumentException("the certificate is of another key");
    }
    this.key = key;
    this.partNumber = CardChannel.sized(partNumber16, CardChannel.NUMBER, "part number");
  }

  /**
   * Begins with a card: RNDB ‖ signature over RNDC ‖ RNDB ‖ card number, 72 octets, the data of
   * EXTERNAL AUTHENTICATE.
   *
   * @param card the card's certificate
   * @param cardNumber16 the card's number as its file EF ICC gives it
   * @param rndc8 the card's challenge; the caller refuses another length than 8
   * @param rndb8 the block's challenge, never used before
   */
  public Octets authenticate(Certificate card, Octets cardNumber16, Octets rndc8, Octets rndb8) {
    CardChannel.sized(cardNumber16, CardChannel.NUMBER, "card number");
    CardChannel.sized(rndc8, CardChannel.CHALLENGE, "RNDC");
    CardChannel.sized(rndb8, CardChannel.CHALLENGE, "RNDB");
    peer = new Peer(card, rndc8, rndb8);
    return Octets.concat(rndb8, key.sign(CardChannel.signedByBlock(rndc8, rndb8, cardNumber16)));
  }

  /**
   * Judges the card's answer to INTERNAL AUTHENTICATE: secure messaging when the signature over
   * RNDB ‖ RNDC ‖ part number is of the certificate's key and the certificate is of a card. Each
   * answer is judged once.
   *
   * @throws IllegalStateException before {@link #authenticate}
   */
  public Optional<SecureMessaging> check(Octets cardSignature64) {
    Peer card = peer;
    if (card == null) {
      throw new IllegalStateException("no card has been challenged");
    }
    peer = null;
    int type = card.card.subject().equipmentType();
    boolean isCard =
        type >= Subject.DRIVER_CARD && type <= Subject.COMPANY_CARD || type == Subject.SERVICE_CARD;
    Octets signed = CardChannel.signedByCard(card.rndc, card.rndb, partNumber);
    if (!isCard
        || card.card.key().curve() != key.curve()
        || !card.card.key().verify(signed, cardSignature64)) {
      return Optional.empty();
    }
    return Optional.of(CardChannel.messaging(key, card.card.key(), card.rndc, card.rndb));
  }
}
