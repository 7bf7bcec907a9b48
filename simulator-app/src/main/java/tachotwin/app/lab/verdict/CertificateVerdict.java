package tachotwin.app.lab.verdict;

import org.jspecify.annotations.Nullable;
import tachotwin.gost.Certificate;

/**
 * A certificate that was used or that a file holds.
 *
 * @param name the record 81, the card's file C209 or the name of a file given
 * @param from first octet in the file judged; −1 where it came from elsewhere
 * @param to behind the last octet; −1 where it came from elsewhere
 * @param certificate the certificate; null where its octets cannot be read
 * @param verdict whether the authority vouches for it at the time of the data
 * @param reason why not; empty where it does
 */
public record CertificateVerdict(
    String name,
    int from,
    int to,
    @Nullable Certificate certificate,
    Verdict verdict,
    String reason) {
  /** Offset of a certificate that is not in the file judged. */
  static final int ELSEWHERE = -1;

  /** The certificate as a fault; only of one that is wrong. */
  Fault toFault() {
    return new Fault(
        "сертификат " + name, Math.max(from, 0), verdict.ofCertificate() + ": " + reason);
  }
}
