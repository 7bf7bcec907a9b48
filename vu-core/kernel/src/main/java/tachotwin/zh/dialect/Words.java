package tachotwin.zh.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tachotwin.octet.Octets;
import tachotwin.zh.dialect.DialectParser.Problem;

/**
 * The words of a line and the columns that follow them behind bars.
 *
 * @param words the words before the first bar
 * @param columns all columns, the first one with the words
 */
record Words(List<String> words, List<String> columns) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final int HEX = 16;

  static Words of(String line) {
    List<String> columns = new ArrayList<>();
    BAR.splitAsStream(line).map(String::strip).forEach(columns::add);
    if (columns.isEmpty()) {
      // Bars alone.
      columns.add("");
    }
    return new Words(BLANKS.splitAsStream(columns.get(0)).toList(), List.copyOf(columns));
  }

  String head() {
    return words.get(0);
  }

  List<String> tail() {
    return words.subList(1, words.size());
  }

  String rest() {
    return String.join(" ", tail());
  }

  /** The one word behind the first. */
  String only() throws Problem {
    if (words.size() != 2) {
      throw new Problem("'" + head() + "' takes one word");
    }
    return words.get(1);
  }

  /** The text of a column, unless it is empty. */
  Optional<String> column(int number) {
    return number < columns.size() && !columns.get(number).isEmpty()
        ? Optional.of(columns.get(number))
        : Optional.empty();
  }

  /** A number, decimal or hex behind 0x. */
  static long number(String word) throws Problem {
    try {
      return word.startsWith("0x") ? Long.parseLong(word.substring(2), HEX) : Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw new Problem("'" + word + "' is no number; write 130 or 0x82");
    }
  }

  /** The number of hex digits. */
  static long hex(String digits) throws Problem {
    try {
      return Long.parseUnsignedLong(digits, HEX);
    } catch (NumberFormatException e) {
      throw new Problem("'" + digits + "' is no hex number");
    }
  }

  /** The octets of hex digits. */
  static Octets octets(String digits) throws Problem {
    try {
      return Octets.hex(digits);
    } catch (IllegalArgumentException e) {
      throw new Problem("'" + digits + "' is no octets in hex, two digits each");
    }
  }
}
