package tachotwin.app.vehicle;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The text of a GPX {@code <time>}: an ISO 8601 date and time, UTC where it names no zone. */
final class GpxTime {
  private static final long SECOND = 1_000_000;

  private final String text;
  private int at;

  private GpxTime(String text) {
    this.text = text;
  }

  /**
   * Microseconds since 1970 of such a text.
   *
   * @throws DateTimeException if it is not one
   */
  static long micros(String text) {
    return new GpxTime(text).read();
  }

  private long read() {
    int year = number(4);
    expect('-');
    int month = number(2);
    expect('-');
    long day = LocalDate.of(year, month, number(2)).toEpochDay();
    expect('T');
    int hour = number(2);
    expect(':');
    int minute = number(2);
    expect(':');
    int second = number(2);
    if (hour > 24 || minute > 59 || second > 60) {
      throw wrong();
    }
    long micros = (day * 86_400 + hour * 3_600L + minute * 60L + second) * SECOND + fraction();
    long result = micros - offsetSeconds() * SECOND;
    if (at != text.length()) {
      throw wrong();
    }
    return result;
  }

  private long fraction() {
    if (at >= text.length() || text.charAt(at) != '.') {
      return 0;
    }
    at++;
    long fraction = 0;
    long unit = SECOND / 10;
    while (at < text.length() && isDigit(text.charAt(at))) {
      fraction += unit * (text.charAt(at) - '0');
      unit /= 10;
      at++;
    }
    return fraction;
  }

  private long offsetSeconds() {
    if (at == text.length()) {
      return 0;
    }
    char sign = text.charAt(at++);
    if (sign == 'Z') {
      return 0;
    }
    if (sign != '+' && sign != '-') {
      throw wrong();
    }
    int hours = number(2);
    expect(':');
    long seconds = hours * 3_600L + number(2) * 60L;
    return sign == '+' ? seconds : -seconds;
  }

  private int number(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      if (at >= text.length() || !isDigit(text.charAt(at))) {
        throw wrong();
      }
      value = value * 10 + (text.charAt(at++) - '0');
    }
    return value;
  }

  private void expect(char sign) {
    if (at >= text.length() || text.charAt(at++) != sign) {
      throw wrong();
    }
  }

  private DateTimeException wrong() {
    return new DateTimeException("not a time");
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
