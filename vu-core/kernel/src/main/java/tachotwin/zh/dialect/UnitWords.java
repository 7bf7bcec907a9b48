package tachotwin.zh.dialect;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tachotwin.zh.dialect.DialectParser.Problem;

/** Reads the column of a unit: {@code км}, {@code 1/256 км/ч}, {@code hex}, {@code 0=нет, 1=да}. */
final class UnitWords {
  private static final Pattern SCALED = Pattern.compile("(\\d{1,18})/(\\d{1,18})\\s*(.*)");

  private UnitWords() {}

  static Unit read(String text) throws Problem {
    if (text.equals("hex")) {
      return Unit.HEX;
    }
    if (text.indexOf('=') > 0) {
      return codes(text);
    }
    Matcher scaled = SCALED.matcher(text);
    if (!scaled.matches()) {
      return new Unit.Quantity(1, 1, text);
    }
    long denominator = Long.parseLong(scaled.group(2));
    if (denominator == 0) {
      throw new Problem("unit " + text + " divides by 0");
    }
    return new Unit.Quantity(Long.parseLong(scaled.group(1)), denominator, scaled.group(3));
  }

  private static Unit codes(String text) throws Problem {
    Map<Long, String> names = new HashMap<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new Problem("unit " + text + "; write CODE=meaning with commas between");
      }
      names.put(
          Words.number(pair.substring(0, equals).strip()), pair.substring(equals + 1).strip());
    }
    return new Unit.Codes(names, text.contains("0x"));
  }
}
