package tachotwin.vu.media;

import tachotwin.time.SimInstant;

/** Names of files on a medium: «ddd» as Б.2.1.4 asks, the rest so that no two are alike. */
final class FileName {
  private FileName() {}

  /** Such as {@code vu-XTC12345678901234-20260302-0507.ddd}. */
  static String of(String kind, String number, SimInstant at) {
    String iso = at.toString();
    return kind
        + "-"
        + number.replaceAll("[^0-9A-Za-z]", "")
        + "-"
        + iso.substring(0, 10).replace("-", "")
        + "-"
        + iso.substring(11, 16).replace(":", "")
        + ".ddd";
  }
}
