package tachotwin.app.lab.verdict;

import java.util.Optional;
import tachotwin.download.SignedPart;
import tachotwin.gost.Scheme;
import tachotwin.gost.SignatureReading;
import tachotwin.gost.VerificationKey;

/**
 * How a signature was made, as far as it is known.
 *
 * @param algorithm the algorithm, with its object identifier where it has one
 * @param hash the hash function, in Russian; empty where it is not known
 * @param order how r and s stand, in Russian; empty where it is not known
 */
public record SignatureMethod(String algorithm, String hash, String order) {
  private static final int RSA = 128;

  /** A method of GOST R 34.10 as a key that fits tells it. */
  static SignatureMethod of(SignatureReading reading) {
    Scheme scheme = reading.scheme();
    return new SignatureMethod(scheme.algorithm(), scheme.hashName(), reading.orderTitle());
  }

  /** What the size of a signature of GOST R 34.10-2012 tells, as in CMS. */
  static SignatureMethod ofSize(int octets) {
    for (Scheme one : new Scheme[] {Scheme.R_2012_256, Scheme.R_2012_512}) {
      if (octets == 2 * one.size()) {
        return new SignatureMethod(one.algorithm(), "", "");
      }
    }
    return new SignatureMethod("неизвестный, %d октетов".formatted(octets), "", "");
  }

  /**
   * A signature that no key at hand made: the algorithm is that of the key that must have made it;
   * without one, 64 octets may be of 2012 or of 2001.
   */
  static SignatureMethod open(int octets, Optional<VerificationKey> owner) {
    Optional<Scheme> asked =
        owner.map(VerificationKey::scheme).filter(one -> octets == 2 * one.size());
    if (asked.isPresent()) {
      return new SignatureMethod(asked.get().algorithm(), "", "");
    }
    return octets == 2 * Scheme.R_2001.size()
        ? new SignatureMethod("ГОСТ Р 34.10-2012 или 34.10-2001, 256 бит", "", "")
        : ofSize(octets);
  }

  /** Whether the size is that of a signature of GOST R 34.10 of 256 or 512 bits. */
  static boolean isGost(SignedPart part) {
    return part.length() == 2 * Scheme.R_2012_256.size()
        || part.length() == 2 * Scheme.R_2012_512.size();
  }

  /** The method of a European signature, which is not judged here; empty for any other. */
  static Optional<SignatureMethod> european(SignedPart part) {
    return switch (part.type()) {
      case EUROPEAN_SIGNATURE ->
          part.length() == RSA
              ? Optional.of(
                  new SignatureMethod("RSA-1024, ЕСТР первого поколения", "SHA-1", "PKCS#1"))
              : Optional.empty();
      case SECOND_SIGNATURE ->
          Optional.of(new SignatureMethod("ECDSA, ЕСТР второго поколения", "", "r ‖ s"));
      default -> Optional.empty();
    };
  }
}
