package tachotwin.vu.media;

import java.util.Locale;
import tachotwin.time.SimInstant;

/**
 * Names of files on a medium: «ddd» as Б.2.1.4 asks; the rest as the field has it, where readers of
 * cards begin with RFSKZI and readers of European units with M.
 */
public final class FileName {
  private static final String CYRILLIC = "АВЕКМНОРСТУХ";
  private static final String LATIN = "ABEKMHOPCTYX";

  private FileName() {}

  /** A download of a card, such as {@code RFSKZI-RUD12345678900-20260302_0507.ddd}. */
  public static String ofCard(String number, SimInstant at) {
    return "RFSKZI-" + plain(number) + "-" + time(at) + ".ddd";
  }

  /**
   * A download of a unit, such as {@code M_20260302_0507_A123BC77_XTC12345678901234.ddd}: letters
   * of the plate are the Latin ones that look the same.
   */
  public static String ofUnit(String vrn, String vin, SimInstant at) {
    return "M_" + time(at) + "_" + plain(vrn) + "_" + plain(vin) + ".ddd";
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (char sign : text.toUpperCase(Locale.ROOT).toCharArray()) {
      int letter = CYRILLIC.indexOf(sign);
      out.append(letter < 0 ? sign : LATIN.charAt(letter));
    }
    return out.toString().replaceAll("[^0-9A-Za-z]", "");
  }

  private static String time(SimInstant at) {
    String iso = at.toString();
    return iso.substring(0, 10).replace("-", "") + "_" + iso.substring(11, 16).replace(":", "");
  }
}
