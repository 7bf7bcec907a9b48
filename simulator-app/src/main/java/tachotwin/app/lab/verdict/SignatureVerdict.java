package tachotwin.app.lab.verdict;

import org.jspecify.annotations.Nullable;
import tachotwin.download.SignedPart;

/**
 * A signature: where it lies, what it is over and whether it holds.
 *
 * @param part the record, file or document that is signed
 * @param from first signed octet
 * @param to behind the last signed octet
 * @param at first octet of the signature
 * @param length octets of the signature
 * @param method how it was made, as far as that is known
 * @param key the key that made it, as far as that is known
 * @param certificate name of the certificate: a record, a file of the card or a file given; null
 *     where none is known
 * @param verdict whether it holds
 * @param reason why it does not or could not be checked; empty where it holds
 */
public record SignatureVerdict(
    String part,
    int from,
    int to,
    int at,
    int length,
    SignatureMethod method,
    UsedKey key,
    @Nullable String certificate,
    Verdict verdict,
    String reason) {
  /** A verdict on a signature of a .ddd file. */
  static SignatureVerdict of(
      SignedPart part,
      String label,
      SignatureMethod method,
      UsedKey key,
      @Nullable String certificate,
      Verdict verdict,
      String reason) {
    return new SignatureVerdict(
        label,
        part.from(),
        part.to(),
        part.at(),
        part.length(),
        method,
        key,
        certificate,
        verdict,
        reason);
  }

  /** The algorithm, with its object identifier. */
  public String algorithm() {
    return method.algorithm();
  }

  /** The signature as a fault; only of one that speaks against the file. */
  Fault toFault() {
    return new Fault(
        part,
        from,
        "%s: %s (подписаны октеты %d…%d, подпись с октета %d)"
            .formatted(verdict.ofSignature(), reason, from, to - 1, at));
  }
}
