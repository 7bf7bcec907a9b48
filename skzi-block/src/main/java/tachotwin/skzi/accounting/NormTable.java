package tachotwin.skzi.accounting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The dated table of norms, resource {@code norms.csv}: columns {@code from} (day from which the
 * row holds), {@code rule} (a component of {@link Norms}), {@code value}, {@code unit}, {@code
 * confirmed} (whether the official text was seen or two sources agree) and {@code source}.
 */
public final class NormTable {
  private static final String RESOURCE = "norms.csv";

  private final List<Row> rows;
  private final TreeMap<SimInstant, Norms> byDay = new TreeMap<>();

  private NormTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    rows.stream()
        .collect(Collectors.groupingBy(Row::from, Collectors.toMap(Row::rule, Row::value)))
        .forEach((from, set) -> byDay.put(from, norms(set)));
  }

  /** The table of the product. */
  public static NormTable load() {
    try (InputStream in = NormTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table of a text with a heading line. */
  static NormTable parse(String text) {
    List<Row> rows = new ArrayList<>();
    text.lines().skip(1).filter(line -> !line.isBlank()).map(Row::parse).forEach(rows::add);
    return new NormTable(rows);
  }

  /** All rows in the order of the file. */
  public List<Row> rows() {
    return rows;
  }

  /** The norms in force at a moment; before the first day of the table those of that day. */
  public Norms at(SimInstant moment) {
    Map.Entry<SimInstant, Norms> inForce = byDay.floorEntry(moment);
    return (inForce == null ? byDay.firstEntry() : inForce).getValue();
  }

  private static Norms norms(Map<String, Integer> set) {
    return new Norms(
        minutes(set, "continuousDriving"),
        minutes(set, "wholeBreak"),
        minutes(set, "firstBreak"),
        minutes(set, "lastBreak"),
        minutes(set, "dailyDriving"),
        minutes(set, "extendedDriving"),
        value(set, "extendedDays"),
        minutes(set, "weekDriving"),
        minutes(set, "twoWeekDriving"),
        minutes(set, "dailyRest"),
        minutes(set, "reducedDailyRest"),
        value(set, "reducedRests"),
        minutes(set, "weeklyRest"),
        minutes(set, "reducedWeeklyRest"),
        minutes(set, "sixDayRest"));
  }

  private static SimDuration minutes(Map<String, Integer> set, String rule) {
    return SimDuration.ofMinutes(value(set, rule));
  }

  private static int value(Map<String, Integer> set, String rule) {
    Integer value = set.get(rule);
    if (value == null) {
      throw new IllegalStateException(RESOURCE + " has no " + rule);
    }
    return value;
  }

  /**
   * One norm.
   *
   * @param from 00:00 UTC of the day from which it holds
   * @param rule a component of {@link Norms}
   * @param value minutes or a count
   * @param unit {@code min} or {@code count}
   * @param confirmed whether the text itself was seen
   * @param source where it comes from
   */
  public record Row(
      SimInstant from, String rule, int value, String unit, boolean confirmed, String source) {
    private static Row parse(String line) {
      String[] columns = line.split(";", 6);
      if (columns.length != 6) {
        throw new IllegalStateException(RESOURCE + ": " + line);
      }
      return new Row(
          SimInstant.parse(columns[0] + "T00:00:00Z"),
          columns[1],
          Integer.parseInt(columns[2]),
          columns[3],
          columns[4].equals("yes"),
          columns[5]);
    }
  }
}
