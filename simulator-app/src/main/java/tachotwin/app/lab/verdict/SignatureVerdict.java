package tachotwin.app.lab.verdict;

import org.jspecify.annotations.Nullable;

/**
 * A signature: where it lies, what it is over and whether it holds.
 *
 * @param part the record, file or document that is signed
 * @param from first signed octet
 * @param to behind the last signed octet
 * @param at first octet of the signature
 * @param length octets of the signature
 * @param algorithm the algorithm, with its object identifier
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
    String algorithm,
    @Nullable String certificate,
    Verdict verdict,
    String reason) {
  /** The signature as a fault; only of one that speaks against the file. */
  Fault toFault() {
    return new Fault(
        part,
        from,
        "%s: %s (подписаны октеты %d…%d, подпись с октета %d)"
            .formatted(verdict.ofSignature(), reason, from, to - 1, at));
  }
}
