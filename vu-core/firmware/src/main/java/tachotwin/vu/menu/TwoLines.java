package tachotwin.vu.menu;

import java.time.LocalDate;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.time.SimInstant;

/**
 * What stands on the display.
 *
 * @param upper upper line
 * @param lower lower line
 */
public record TwoLines(PaperLine upper, PaperLine lower) {
  /** Nothing. */
  public static final TwoLines BLANK = new TwoLines(PaperLine.BLANK, PaperLine.BLANK);

  private static final int THOUSAND = 1_000;
  private static final long SECONDS_PER_DAY = 86_400;
  // Letters between Ё and џ that ISO 8859-5 does not have.
  private static final String UNASSIGNED = "\u040D\u0450\u045D";

  /** Two texts, cut to the width; signs that the display does not have become «?». */
  public static TwoLines of(String upper, String lower) {
    return new TwoLines(fit(upper), fit(lower));
  }

  /** Two texts at the end of which the display tells that it waits for an entry by hand. */
  public static TwoLines awaiting(String upper, String lower) {
    return new TwoLines(
        fit(upper), PaperLine.split(fit(lower).text().strip(), Pictogram.MANUAL.sign() + "?"));
  }

  /** Digits of a time as they are typed: «12:3_». */
  static String typed(String digits) {
    String filled = (digits + "____").substring(0, 4);
    return filled.substring(0, 2) + ":" + filled.substring(2);
  }

  /** A text as one line. */
  public static PaperLine fit(String text) {
    String cut = text.length() > PaperLine.WIDTH ? text.substring(0, PaperLine.WIDTH) : text;
    try {
      return PaperLine.of(cut);
    } catch (IllegalArgumentException e) {
      StringBuilder out = new StringBuilder();
      cut.codePoints().forEach(sign -> out.append(isShown(sign) ? (char) sign : '?'));
      return PaperLine.of(out.toString());
    }
  }

  /** A date as «дд.мм.гггг» (Д.1). */
  public static String date(SimInstant at) {
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(at.epochSecond(), SECONDS_PER_DAY));
    return padded(day.getDayOfMonth(), 2)
        + "."
        + padded(day.getMonthValue(), 2)
        + "."
        + padded(day.getYear(), 4);
  }

  /** A time of day as «чч:мм». */
  public static String time(SimInstant at) {
    return duration(at.minuteOfDay());
  }

  /** A duration as «чч:мм» (Д.1). */
  public static String duration(int minutes) {
    return padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
  }

  /** A number that is not negative, with blanks between thousands (4.10.13). */
  public static String grouped(long number) {
    return number < THOUSAND
        ? String.valueOf(number)
        : grouped(number / THOUSAND) + " " + padded(number % THOUSAND, 3);
  }

  private static String padded(long number, int digits) {
    String text = String.valueOf(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  /** Whether a sign is a letter, digit or mark that the display has. */
  private static boolean isShown(int sign) {
    boolean latin = sign >= ' ' && sign <= '~';
    boolean cyrillic = sign >= 'Ё' && sign <= 'џ' && UNASSIGNED.indexOf(sign) < 0;
    return latin || cyrillic;
  }
}
