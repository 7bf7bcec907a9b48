package tachotwin.app.lab.reading;

import java.nio.charset.Charset;
import java.util.Locale;
import tachotwin.octet.Octets;

/** Octets that nobody can read, as they are: offset, digits, and the letters among them. */
final class OctetLines {
  private static final int ROW = 16;
  private static final Charset LETTERS = Charset.forName("ISO-8859-5");

  private OctetLines() {}

  static void add(Lines out, Octets octets) {
    out.line(Words.count(octets.length(), "октет", "октета", "октетов"));
    for (int at = 0; at < octets.length(); at += ROW) {
      Octets row = octets.slice(at, Math.min(at + ROW, octets.length()));
      if (at > 0 && isSame(octets, at)) {
        skip(out, octets, at);
        at = last(octets, at);
      } else {
        out.line("  %04X  %-47s  %s".formatted(at, digits(row), letters(row)));
      }
    }
  }

  private static void skip(Lines out, Octets octets, int at) {
    out.line(
        String.format(
            Locale.ROOT,
            "  …     до октета %04X то же",
            Math.min(last(octets, at) + ROW, octets.length()) - 1));
  }

  /** Whether a whole row repeats the one before it. */
  private static boolean isSame(Octets octets, int at) {
    return at + ROW <= octets.length()
        && octets.slice(at, at + ROW).equals(octets.slice(at - ROW, at));
  }

  private static int last(Octets octets, int from) {
    int at = from;
    while (isSame(octets, at + ROW)) {
      at += ROW;
    }
    return at;
  }

  private static String digits(Octets row) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      out.append(i == 0 ? "" : " ").append(row.slice(i, i + 1).toHex());
    }
    return out.toString();
  }

  private static String letters(Octets row) {
    StringBuilder out = new StringBuilder(new String(row.toByteArray(), LETTERS));
    for (int i = 0; i < out.length(); i++) {
      char sign = out.charAt(i);
      if (Character.isISOControl(sign) || sign == '\u00AD') {
        out.setCharAt(i, '.');
      }
    }
    return out.toString();
  }
}
