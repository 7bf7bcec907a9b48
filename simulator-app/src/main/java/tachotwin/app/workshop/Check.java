package tachotwin.app.workshop;

import java.util.Locale;

/**
 * An item that the master has checked.
 *
 * @param item what
 * @param good whether it is as the standard asks
 * @param found value, reference and instrument as the protocol tells them; empty where none
 */
public record Check(CheckItem item, boolean good, String found) {
  /** An item judged by eye. */
  public static Check byEye(CheckItem item, boolean good) {
    return new Check(item, good, "");
  }

  /** A value without a reference of its own. */
  public static Check value(CheckItem item, double value) {
    return new Check(item, item.allows(value, 0), number(value) + " " + item.unit());
  }

  /** A value measured with an instrument against a reference. */
  public static Check measured(CheckItem item, double value, double reference, String instrument) {
    return new Check(
        item,
        item.allows(value, reference),
        number(value) + " " + item.unit() + " при " + number(reference) + ", прибор " + instrument);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
  }
}
