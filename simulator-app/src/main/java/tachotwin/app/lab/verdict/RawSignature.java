package tachotwin.app.lab.verdict;

import org.jspecify.annotations.Nullable;
import tachotwin.download.SignedPart;
import tachotwin.gost.Certificate;
import tachotwin.octet.Octets;

/** Judges the signatures r ‖ s of .ddd files (Б.40, Б.47), least significant octets first. */
final class RawSignature {
  /** The algorithm of keys of 256 bits, as RFC 9215 names it. */
  static final String ALGORITHM_256 = "id-tc26-signwithdigest-gost3410-12-256 (1.2.643.7.1.1.3.2)";

  /** The algorithm of keys of 512 bits. */
  static final String ALGORITHM_512 = "id-tc26-signwithdigest-gost3410-12-512 (1.2.643.7.1.1.3.3)";

  private static final int PAIR_512 = 128;

  private RawSignature() {}

  /** The algorithm of a signature of so many octets. */
  static String algorithm(int length) {
    return length == PAIR_512 ? ALGORITHM_512 : ALGORITHM_256;
  }

  /** Checks a signature with a certificate. */
  static SignatureVerdict judge(
      Octets file, SignedPart part, String label, String name, Certificate certificate) {
    Octets signed = file.slice(part.from(), part.to());
    Octets signature = file.slice(part.at(), part.at() + part.length());
    boolean good = certificate.key().verify(signed, signature);
    return verdict(
        part,
        label,
        name,
        good ? Verdict.GOOD : Verdict.WRONG,
        good ? "" : "данные или подпись изменены");
  }

  /** A signature that has another verdict. */
  static SignatureVerdict verdict(
      SignedPart part, String label, @Nullable String name, Verdict verdict, String reason) {
    return new SignatureVerdict(
        label,
        part.from(),
        part.to(),
        part.at(),
        part.length(),
        algorithm(part.length()),
        name,
        verdict,
        reason);
  }
}
