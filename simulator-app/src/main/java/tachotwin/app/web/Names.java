package tachotwin.app.web;

import java.util.Locale;

/** The constants of the product as words of the remote control. */
final class Names {
  private Names() {}

  /** {@code DRIVER} → {@code driver}. */
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
