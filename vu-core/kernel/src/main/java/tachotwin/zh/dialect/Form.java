package tachotwin.zh.dialect;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import tachotwin.octet.Bcd;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** How the octets of a field hold its value. */
public sealed interface Form {
  /** The word for it in a dialect. */
  String word();

  /** Least number of octets. */
  int size();

  /** Whether it takes all octets up to the end of the message. */
  default boolean isOpen() {
    return false;
  }

  /** The octets of the field. */
  default Octets read(OctetReader in, String field) throws DecodeException {
    return in.octets(size(), field, Dialect.CLAUSE);
  }

  /** What the octets hold. */
  Value value(Octets octets, String field) throws DecodeException;

  /** The octets that hold a value; refused where they cannot. */
  Octets octets(Value value, String field) throws DecodeException;

  /** What stands for a field that the other side does not have. */
  Value blank();

  /** Refuses a value that the octets cannot hold. */
  static DecodeException unfit(String field, String problem) {
    return new DecodeException(0, field, Dialect.CLAUSE, problem);
  }

  /** The number of a value, refused where it is none. */
  static long number(Value value, String field) throws DecodeException {
    if (value instanceof Value.Whole whole) {
      return whole.number();
    }
    throw unfit(field, "a number is wanted, not " + value.kind());
  }

  /** A binary number. */
  record Whole(int size, boolean signed, boolean big) implements Form {
    @Override
    public String word() {
      return (signed ? "i" : "u") + size + (big || size == 1 ? "" : " le");
    }

    @Override
    public Value value(Octets octets, String field) {
      long number = 0;
      for (int i = 0; i < size; i++) {
        number = number << 8 | octets.u8(big ? i : size - 1 - i);
      }
      int unused = 64 - 8 * size;
      return new Value.Whole(signed ? number << unused >> unused : number);
    }

    @Override
    public Octets octets(Value value, String field) throws DecodeException {
      long number = number(value, field);
      long beyond = signed ? number >> 8 * size - 1 : size == 8 ? 0 : number >>> 8 * size;
      if (beyond != 0 && !(signed && beyond == -1)) {
        throw unfit(field, number + " does not fit " + word());
      }
      OctetWriter out = new OctetWriter();
      for (int i = 0; i < size; i++) {
        out.u8((int) (number >>> 8 * (big ? size - 1 - i : i) & 0xFF));
      }
      return out.toOctets();
    }

    @Override
    public Value blank() {
      return new Value.Whole(0);
    }
  }

  /** A moment in seconds since 1970, UTC (TimeStamp, Б.2.2.16). */
  record Time(boolean big) implements Form {
    @Override
    public String word() {
      return "time" + (big ? "" : " le");
    }

    @Override
    public int size() {
      return 4;
    }

    @Override
    public Value value(Octets octets, String field) {
      return new Whole(4, false, big).value(octets, field);
    }

    @Override
    public Octets octets(Value value, String field) throws DecodeException {
      return new Whole(4, false, big).octets(value, field);
    }

    @Override
    public Value blank() {
      return new Value.Whole(0);
    }
  }

  /** A number of decimal digits, two an octet. */
  record Decimal(int size) implements Form {
    @Override
    public String word() {
      return "bcd" + size;
    }

    @Override
    public Value value(Octets octets, String field) throws DecodeException {
      return new Value.Whole(Bcd.decode(octets.reader(), size, field, Dialect.CLAUSE));
    }

    @Override
    public Octets octets(Value value, String field) throws DecodeException {
      long number = number(value, field);
      try {
        return Bcd.encode(number, size);
      } catch (IllegalArgumentException e) {
        throw unfit(field, number + " does not fit " + word());
      }
    }

    @Override
    public Value blank() {
      return new Value.Whole(0);
    }
  }

  /** A moment in decimal digits: year of the century, month, day, hour, minute, second, UTC. */
  record DecimalTime() implements Form {
    private static final int CENTURY = 2000;

    @Override
    public String word() {
      return "bcdtime";
    }

    @Override
    public int size() {
      return 6;
    }

    @Override
    public Value value(Octets octets, String field) throws DecodeException {
      int[] digits = new int[size()];
      for (int i = 0; i < digits.length; i++) {
        Octets pair = octets.slice(i, i + 1);
        digits[i] = (int) Bcd.decode(pair.reader(), 1, field, Dialect.CLAUSE);
      }
      try {
        LocalDateTime moment =
            LocalDateTime.of(
                CENTURY + digits[0], digits[1], digits[2], digits[3], digits[4], digits[5]);
        return new Value.Whole(moment.toEpochSecond(ZoneOffset.UTC));
      } catch (DateTimeException e) {
        throw unfit(field, octets + " is no moment");
      }
    }

    @Override
    public Octets octets(Value value, String field) throws DecodeException {
      long seconds = number(value, field);
      LocalDateTime moment = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
      int year = moment.getYear() - CENTURY;
      if (year < 0 || year > 99) {
        throw unfit(field, moment + " does not fit " + word());
      }
      OctetWriter out = new OctetWriter();
      out.octets(Bcd.encode(year, 1)).octets(Bcd.encode(moment.getMonthValue(), 1));
      out.octets(Bcd.encode(moment.getDayOfMonth(), 1)).octets(Bcd.encode(moment.getHour(), 1));
      return out.octets(Bcd.encode(moment.getMinute(), 1))
          .octets(Bcd.encode(moment.getSecond(), 1))
          .toOctets();
    }

    @Override
    public Value blank() {
      return new Value.Whole(0);
    }
  }

  /** A text of fixed size, filled with a sign at its end. */
  record Text(int size, Charset charset, int pad) implements Form {
    @Override
    public String word() {
      return "text" + size;
    }

    @Override
    public Value value(Octets octets, String field) {
      int end = octets.length();
      while (end > 0 && (octets.u8(end - 1) == pad || octets.u8(end - 1) == 0)) {
        end--;
      }
      return new Value.Words(new String(octets.slice(0, end).toByteArray(), charset));
    }

    @Override
    public Octets octets(Value value, String field) throws DecodeException {
      if (!(value instanceof Value.Words words)) {
        throw unfit(field, "a text is wanted, not " + value.kind());
      }
      Octets text = encoded(words.text(), field);
      if (text.length() > size) {
        throw unfit(field, "«" + words.text() + "» is longer than " + size + " octets");
      }
      return Octets.concat(text, Octets.filled(pad, size - text.length()));
    }

    private Octets encoded(String text, String field) throws DecodeException {
      if (!charset.newEncoder().canEncode(text)) {
        throw unfit(field, "«" + text + "» has a sign that " + charset + " has not");
      }
      return Octets.of(text.getBytes(charset));
    }

    @Override
    public Value blank() {
      return new Value.Words("");
    }
  }

  /** So many octets. */
  record Run(int size) implements Form {
    @Override
    public String word() {
      return "octets" + size;
    }

    @Override
    public Value value(Octets octets, String field) {
      return new Value.Run(octets);
    }

    @Override
    public Octets octets(Value value, String field) throws DecodeException {
      Octets octets = run(value, field);
      if (octets.length() != size) {
        throw unfit(field, octets.length() + " octets instead of " + size);
      }
      return octets;
    }

    @Override
    public Value blank() {
      return new Value.Run(Octets.filled(0, size));
    }
  }

  /** All octets up to the end of the message. */
  record Rest() implements Form {
    @Override
    public String word() {
      return "octets";
    }

    @Override
    public int size() {
      return 0;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public Octets read(OctetReader in, String field) {
      return in.rest();
    }

    @Override
    public Value value(Octets octets, String field) {
      return new Value.Run(octets);
    }

    @Override
    public Octets octets(Value value, String field) throws DecodeException {
      return run(value, field);
    }

    @Override
    public Value blank() {
      return new Value.Run(Octets.EMPTY);
    }
  }

  /** Octets behind their number. */
  record Counted(Whole count) implements Form {
    @Override
    public String word() {
      return "octets:" + count.word();
    }

    @Override
    public int size() {
      return count.size();
    }

    @Override
    public Octets read(OctetReader in, String field) throws DecodeException {
      Octets number = count.read(in, field);
      long length = number(count.value(number, field), field);
      // A count beyond the message is refused by the reader.
      Octets octets = in.octets((int) Math.min(length, Integer.MAX_VALUE), field, Dialect.CLAUSE);
      return Octets.concat(number, octets);
    }

    @Override
    public Value value(Octets octets, String field) {
      return new Value.Run(octets.from(count.size()));
    }

    @Override
    public Octets octets(Value value, String field) throws DecodeException {
      Octets octets = run(value, field);
      return Octets.concat(count.octets(new Value.Whole(octets.length()), field), octets);
    }

    @Override
    public Value blank() {
      return new Value.Run(Octets.EMPTY);
    }
  }

  private static Octets run(Value value, String field) throws DecodeException {
    if (value instanceof Value.Run run) {
      return run.octets();
    }
    throw unfit(field, "octets are wanted, not " + value.kind());
  }
}
