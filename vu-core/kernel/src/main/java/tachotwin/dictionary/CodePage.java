package tachotwin.dictionary;

import java.nio.charset.Charset;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/**
 * The number before a text: ISO 8859 part 5 in Russia (Б.1.5), other parts on cards from abroad.
 *
 * <p>00 stands before a text of blanks only, the default of the European dictionary.
 */
final class CodePage {
  /** Latin/Cyrillic. */
  static final int CYRILLIC = 5;

  private CodePage() {}

  /** The text of octets in a code page, trailing blanks and zeros removed. */
  static String text(int codePage, Octets content) {
    String name = "ISO-8859-" + codePage;
    if (codePage == 0 || codePage == CYRILLIC || !Charset.isSupported(name)) {
      return Text.cyrillic(content);
    }
    return new String(content.toByteArray(), Charset.forName(name)).replaceAll("[ \\x00]+$", "");
  }

  /** Refuses, as the caller's mistake, a text that is not of the field's size. */
  static void check(int codePage, Octets content, int size) {
    if (codePage < 0 || codePage > 0xFF || content.length() != size) {
      throw new IllegalArgumentException(
          "code page " + codePage + " with " + content.length() + " octets, not " + size);
    }
  }
}
