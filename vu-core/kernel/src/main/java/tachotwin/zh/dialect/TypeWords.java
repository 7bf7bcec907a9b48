package tachotwin.zh.dialect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tachotwin.octet.Text;
import tachotwin.zh.dialect.DialectParser.Problem;

/**
 * Reads the type of a field.
 *
 * @param big order of octets
 * @param charset of a text, if it is not that of the type
 * @param pad what fills a text
 */
record TypeWords(boolean big, Optional<Charset> charset, int pad) {
  private static final Pattern SIZED = Pattern.compile("(u|i|bcd|text|cyr|octets)(\\d{1,4})");
  private static final int LARGEST_NUMBER = 8;
  private static final int LARGEST_DECIMAL = 9;
  private static final int LARGEST = 4095;

  Form read(String type) throws Problem {
    return switch (type) {
      case "time" -> new Form.Time(big);
      case "bcdtime" -> new Form.DecimalTime();
      case "octets" -> new Form.Rest();
      case "octets:u1" -> new Form.Counted(new Form.Whole(1, false, true));
      case "octets:u2" -> new Form.Counted(new Form.Whole(2, false, big));
      default -> {
        Matcher sized = SIZED.matcher(type);
        if (!sized.matches()) {
          throw new Problem(
              "no type '"
                  + type
                  + "'; known: u1…u8, i1…i8, time, bcd1…bcd9, bcdtime, textN, cyrN, octetsN,"
                  + " octets, octets:u1, octets:u2");
        }
        yield sized(sized.group(1), Integer.parseInt(sized.group(2)), type);
      }
    };
  }

  private Form sized(String kind, int size, String type) throws Problem {
    int largest =
        switch (kind) {
          case "u", "i" -> LARGEST_NUMBER;
          case "bcd" -> LARGEST_DECIMAL;
          default -> LARGEST;
        };
    if (size < 1 || size > largest) {
      throw new Problem("type " + type + "; its size is 1…" + largest);
    }
    return switch (kind) {
      // The order of one octet is none: so that fields of both orders compare equal.
      case "u", "i" -> new Form.Whole(size, kind.equals("i"), big || size == 1);
      case "bcd" -> new Form.Decimal(size);
      case "text" -> new Form.Text(size, charset.orElse(StandardCharsets.ISO_8859_1), pad);
      case "cyr" -> new Form.Text(size, charset.orElse(Text.ISO_8859_5), pad);
      default -> new Form.Run(size);
    };
  }
}
