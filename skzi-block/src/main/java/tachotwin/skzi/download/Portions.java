package tachotwin.skzi.download;

import java.util.Optional;
import tachotwin.octet.Octets;

/** Octets that are given away in portions that fit an answer of Ж. */
final class Portions {
  /** Octets of a portion. */
  static final int SIZE = 4000;

  private final Octets all;
  private int given;

  Portions(Octets all) {
    this.all = all;
  }

  /** All of the octets. */
  Octets all() {
    return all;
  }

  /** The next portion, or none when all is given. */
  Optional<Octets> next() {
    if (given == all.length()) {
      return Optional.empty();
    }
    Octets portion = all.slice(given, Math.min(all.length(), given + SIZE));
    given += portion.length();
    return Optional.of(portion);
  }
}
