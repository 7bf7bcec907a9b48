package tachotwin.app.lab.verdict;

import java.util.Optional;
import tachotwin.octet.Octets;

/** Compares octets with the only octets that their content may have. */
final class Canonical {
  private Canonical() {}

  /** A fault at the first octet that differs; {@code from} is where the octets lie in the file. */
  static Optional<Fault> check(Octets found, Octets canonical, int from, String part) {
    if (found.equals(canonical)) {
      return Optional.empty();
    }
    int at = 0;
    while (at < Math.min(found.length(), canonical.length()) && found.u8(at) == canonical.u8(at)) {
      at++;
    }
    return Optional.of(new Fault(part, from + at, "не в канонической форме"));
  }
}
