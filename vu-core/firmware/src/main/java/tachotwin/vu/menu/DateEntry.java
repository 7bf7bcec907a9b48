package tachotwin.vu.menu;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A day, or a day and a time, UTC: digits ДДММГГГГ (ЧЧММ) replace it, UP and DOWN change it by a
 * day.
 */
public final class DateEntry implements Entry {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final int DAY_DIGITS = 8;
  private static final int TIME_DIGITS = 12;
  private static final String MASK = "__.__.____ __:__";

  private final String label;
  private final boolean withTime;
  private final SimInstant least;
  private final SimInstant most;
  private final StringBuilder typed = new StringBuilder();
  private final SimInstant initial;
  private SimInstant value;

  private DateEntry(
      String label, boolean withTime, SimInstant least, SimInstant most, SimInstant value) {
    this.label = label;
    this.withTime = withTime;
    this.least = least;
    this.most = most;
    this.initial = value;
    this.value = value;
  }

  /** A day between two days; its value is 00:00. */
  public static DateEntry day(String label, SimInstant least, SimInstant most, SimInstant value) {
    return new DateEntry(label, false, least.startOfDay(), most.startOfDay(), value.startOfDay());
  }

  /** A day and a time, to the minute once it is typed. */
  public static DateEntry moment(
      String label, SimInstant least, SimInstant most, SimInstant value) {
    return new DateEntry(label, true, least, most, value);
  }

  /** The moment. */
  public SimInstant value() {
    return value;
  }

  /** Whether it is another moment than the one it began with. */
  public boolean isChanged() {
    return !value.equals(initial);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String shown() {
    if (!typed.isEmpty() && typed.length() < digits()) {
      return partly();
    }
    String day = TwoLines.date(value);
    return withTime ? day + " " + TwoLines.time(value) : day;
  }

  @Override
  public void type(Key key) {
    if (key.isDigit()) {
      if (typed.length() == digits()) {
        typed.setLength(0);
      }
      typed.append(key.digit());
      read().ifPresent(moment -> value = moment);
    } else if (key == Key.UP || key == Key.DOWN) {
      SimInstant next = key == Key.UP ? value.plus(DAY) : value.minus(DAY);
      value = next.isBefore(least) ? least : next.isAfter(most) ? most : next;
      typed.setLength(0);
    }
  }

  @Override
  public boolean takeBack() {
    if (typed.isEmpty()) {
      return false;
    }
    typed.setLength(typed.length() - 1);
    return true;
  }

  @Override
  public Optional<String> objection() {
    if (!typed.isEmpty() && read().isEmpty()) {
      return Optional.of(withTime ? "нужно ДДММГГГГЧЧММ" : "нужно ДДММГГГГ");
    }
    return value.isBefore(least) || value.isAfter(most)
        ? Optional.of(TwoLines.date(least) + "-" + TwoLines.date(most))
        : Optional.empty();
  }

  private int digits() {
    return withTime ? TIME_DIGITS : DAY_DIGITS;
  }

  private Optional<SimInstant> read() {
    if (typed.length() != digits()) {
      return Optional.empty();
    }
    try {
      LocalDateTime at =
          LocalDateTime.of(
              number(4, 8), number(2, 4), number(0, 2), withTime ? number(8, 10) : 0, minutes());
      return Optional.of(SimInstant.ofEpochSecond(at.toEpochSecond(ZoneOffset.UTC)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private int minutes() {
    return withTime ? number(10, TIME_DIGITS) : 0;
  }

  private int number(int from, int to) {
    return Integer.parseInt(typed.substring(from, to));
  }

  private String partly() {
    StringBuilder out = new StringBuilder();
    int next = 0;
    for (char sign : MASK.substring(0, withTime ? MASK.length() : 10).toCharArray()) {
      out.append(sign == '_' && next < typed.length() ? typed.charAt(next++) : sign);
    }
    return out.toString();
  }
}
