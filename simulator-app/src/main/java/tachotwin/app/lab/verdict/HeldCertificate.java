package tachotwin.app.lab.verdict;

import org.jspecify.annotations.Nullable;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A certificate that a .ddd file itself holds.
 *
 * @param name the record 81 or the file C209
 * @param from its first octet
 * @param to behind its last octet
 * @param certificate the certificate; null where its octets cannot be read
 */
record HeldCertificate(String name, int from, int to, @Nullable Certificate certificate) {
  /** Why a signature could not be checked with it. */
  static final String UNREADABLE = "сертификат в файле не читается";

  /** Reads a certificate; one that is malformed or not in its canonical form is a fault. */
  static HeldCertificate read(Octets file, String name, int from, int to, Tally tally) {
    try {
      return new HeldCertificate(name, from, to, Certificate.decode(file.slice(from, to)));
    } catch (DecodeException e) {
      String reason = "не читается: " + e.getMessage();
      tally.add(new CertificateVerdict(name, from, to, null, Verdict.WRONG, reason));
      return new HeldCertificate(name, from, to, null);
    }
  }
}
