package tachotwin.vu.menu;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number: digits replace it, UP and DOWN change its last place by one. The comma stands before
 * the last {@code decimals} digits typed, so that 2 0 0 0 with two of them is 20,00.
 */
public final class NumberEntry implements Entry {
  private static final int MOST_DIGITS = 9;

  private final String label;
  private final int decimals;
  private final long least;
  private final long most;
  private final StringBuilder typed = new StringBuilder();
  private long value;
  private boolean refused;

  /**
   * A number.
   *
   * @param label what it is, with its unit
   * @param decimals digits behind the comma; all numbers here are in units of the last one
   * @param least least value
   * @param most greatest value
   * @param value value to begin with
   */
  public NumberEntry(String label, int decimals, long least, long most, long value) {
    this.label = label;
    this.decimals = decimals;
    this.least = least;
    this.most = most;
    this.value = value;
  }

  /** A whole number. */
  public NumberEntry(String label, long least, long most, long value) {
    this(label, 0, least, most, value);
  }

  /** The number, in units of its last place. */
  public long value() {
    return value;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String shown() {
    return text(value);
  }

  @Override
  public void type(Key key) {
    if (key.isDigit()) {
      if (refused) {
        typed.setLength(0);
      }
      if (typed.length() < MOST_DIGITS) {
        typed.append(key.digit());
        value = Long.parseLong(typed.toString());
      }
    } else {
      int by = key == Key.UP ? 1 : key == Key.DOWN ? -1 : 0;
      value = Math.max(least, Math.min(most, value + by));
      typed.setLength(0);
    }
    refused = false;
  }

  @Override
  public boolean takeBack() {
    refused = false;
    if (typed.isEmpty()) {
      return false;
    }
    typed.setLength(typed.length() - 1);
    value = typed.isEmpty() ? 0 : Long.parseLong(typed.toString());
    return true;
  }

  /** What was refused is replaced by the next digit. */
  @Override
  public boolean accept() {
    refused = objection().isPresent();
    return !refused;
  }

  @Override
  public Optional<String> objection() {
    return value >= least && value <= most
        ? Optional.empty()
        : Optional.of("от " + text(least) + " до " + text(most));
  }

  private String text(long number) {
    return BigDecimal.valueOf(number, decimals).toPlainString().replace('.', ',');
  }
}
