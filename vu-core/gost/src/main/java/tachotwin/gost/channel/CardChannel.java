package tachotwin.gost.channel;

import java.nio.charset.StandardCharsets;
import tachotwin.gost.Kdf;
import tachotwin.gost.Kuznyechik;
import tachotwin.gost.SigningKey;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.Octets;

/** What block and card sign and how both come to the keys of their channel. */
final class CardChannel {
  static final int CHALLENGE = 8;
  static final int NUMBER = 16;
  static final int SIGNATURE = 64;

  private static final Octets LABEL =
      Octets.of("tachotwin card channel".getBytes(StandardCharsets.US_ASCII));

  private CardChannel() {}

  /** RNDC ‖ RNDB ‖ card number: signed by the block. */
  static Octets signedByBlock(Octets rndc, Octets rndb, Octets cardNumber) {
    return Octets.concat(rndc, rndb, cardNumber);
  }

  /** RNDB ‖ RNDC ‖ part number: signed by the card. */
  static Octets signedByCard(Octets rndc, Octets rndb, Octets partNumber) {
    return Octets.concat(rndb, rndc, partNumber);
  }

  /** Secure messaging under Kenc ‖ Kmac = KDF_TREE(VKO(UKM = RNDC ‖ RNDB), RNDC ‖ RNDB). */
  static SecureMessaging messaging(SigningKey own, VerificationKey peer, Octets rndc, Octets rndb) {
    Octets challenges = Octets.concat(rndc, rndb);
    Octets keys = Kdf.tree(own.agree(peer, challenges), LABEL, challenges, 2 * Kuznyechik.KEY);
    return new SecureMessaging(
        keys.slice(0, Kuznyechik.KEY), keys.slice(Kuznyechik.KEY, 2 * Kuznyechik.KEY));
  }

  static Octets sized(Octets octets, int size, String what) {
    if (octets.length() != size) {
      throw new IllegalArgumentException(what + " of " + octets.length() + " octets");
    }
    return octets;
  }
}
