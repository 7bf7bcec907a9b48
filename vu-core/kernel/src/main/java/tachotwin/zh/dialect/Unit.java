package tachotwin.zh.dialect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HexFormat;
import java.util.Map;
import tachotwin.time.SimInstant;

/** How a person reads the number of a field. */
public sealed interface Unit {
  /** The number as it is. */
  Unit PLAIN = new Quantity(1, 1, "");

  /** Hex digits, as many as the field has. */
  Unit HEX = new Hex();

  /** A moment of UTC. */
  Unit MOMENT = new Moment();

  /** The number in words; {@code size} is that of the field. */
  String text(long number, int size);

  /**
   * A number of units.
   *
   * @param numerator the number is multiplied with it
   * @param denominator and divided by it
   * @param name the unit, or nothing
   */
  record Quantity(long numerator, long denominator, String name) implements Unit {
    @Override
    public String text(long number, int size) {
      String text = String.valueOf(number);
      if (numerator != 1 || denominator != 1) {
        text =
            BigDecimal.valueOf(number)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString();
      }
      return name.isEmpty() ? text : text + " " + name;
    }
  }

  /** Bits or a number that is always told in hex. */
  record Hex() implements Unit {
    @Override
    public String text(long number, int size) {
      return HexFormat.of().withUpperCase().toHexDigits(number, 2 * Math.min(size, 8));
    }
  }

  /** Seconds since 1970. */
  record Moment() implements Unit {
    @Override
    public String text(long number, int size) {
      return SimInstant.ofEpochSecond(number).toString();
    }
  }

  /**
   * Codes with their meanings.
   *
   * @param names meaning by code
   * @param hex whether the codes are told in hex
   */
  record Codes(Map<Long, String> names, boolean hex) implements Unit {
    /** Keeps its own copy. */
    public Codes {
      names = Map.copyOf(names);
    }

    @Override
    public String text(long number, int size) {
      String code = hex ? HEX.text(number, size) : String.valueOf(number);
      String name = names.get(number);
      return name == null ? code : code + " " + name;
    }
  }
}
