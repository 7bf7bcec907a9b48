package tachotwin.vu.slot;

import java.util.Optional;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/**
 * The card number in a certificate (C209h): the last attribute serialNumber (2.5.4.5), which is the
 * subject's. Cards of controllers and companies show EF 0520h only after authentication, and the
 * block wants the number before it (command 40).
 */
final class CertificateNumber {
  private static final Octets ATTRIBUTE = Octets.hex("06 03 55 04 05");
  private static final int MOST = 16;

  private CertificateNumber() {}

  /** The number, or nothing where the certificate has none. */
  static Optional<String> of(Octets der) {
    for (int at = der.length() - ATTRIBUTE.length() - 2; at >= 0; at--) {
      int value = at + ATTRIBUTE.length();
      if (der.slice(at, value).equals(ATTRIBUTE)) {
        return text(der, value);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(Octets der, int at) {
    int length = der.u8(at + 1);
    int from = at + 2;
    return length <= MOST && from + length <= der.length()
        ? Optional.of(Text.ia5(der.slice(from, from + length)))
        : Optional.empty();
  }
}
