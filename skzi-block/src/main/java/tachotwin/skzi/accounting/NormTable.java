package tachotwin.skzi.accounting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The dated table of norms, resource {@code norms.csv}: columns {@code set} (a {@link NormSet}),
 * {@code from} (day from which the set holds), {@code rule}, {@code value}, {@code unit}, {@code
 * confirmed} (whether the official text was seen or two sources agree) and {@code source}. The day
 * decides which set is in force, unless a setting forces one.
 */
public final class NormTable {
  private static final String RESOURCE = "norms.csv";

  private final List<Row> rows;
  private final TreeMap<SimInstant, Dated> byDay = new TreeMap<>();

  private record Dated(NormSet set, Norms norms) {}

  private NormTable(List<Row> rows, Optional<NormSet> forced, boolean crew) {
    this.rows = List.copyOf(rows);
    rows.stream()
        .filter(row -> forced.map(row.set()::equals).orElse(row.set().isDated()))
        .collect(Collectors.groupingBy(Row::from))
        .forEach(
            (from, set) ->
                byDay.put(
                    from, new Dated(set.get(0).set(), NormReading.of(set).norms().withCrew(crew))));
  }

  /** The table of the product: the day decides, a crew has no norms of its own. */
  public static NormTable load() {
    return load(Optional.empty(), false);
  }

  /**
   * The table of the product.
   *
   * @param forced the set that holds on every day
   * @param crew whether a crew has norms of its own
   */
  public static NormTable load(Optional<NormSet> forced, boolean crew) {
    try (InputStream in = NormTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new NormTable(rows(text), forced, crew);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table of a text with a heading line. */
  static NormTable parse(String text) {
    return new NormTable(rows(text), Optional.empty(), false);
  }

  /** All rows in the order of the file. */
  public List<Row> rows() {
    return rows;
  }

  /** The norms in force at a moment; before the first day of the table those of that day. */
  public Norms at(SimInstant moment) {
    return dated(moment).norms;
  }

  /** The set in force at a moment. */
  public NormSet setAt(SimInstant moment) {
    return dated(moment).set;
  }

  private Dated dated(SimInstant moment) {
    Map.Entry<SimInstant, Dated> inForce = byDay.floorEntry(moment);
    return (inForce == null ? byDay.firstEntry() : inForce).getValue();
  }

  private static List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    text.lines().skip(1).filter(line -> !line.isBlank()).map(Row::parse).forEach(rows::add);
    return rows;
  }

  /**
   * One norm.
   *
   * @param set the set that it belongs to
   * @param from 00:00 UTC of the day from which it holds
   * @param rule what it is about
   * @param value minutes or a count
   * @param unit {@code min} or {@code count}
   * @param confirmed whether the text itself was seen
   * @param source where it comes from
   */
  public record Row(
      NormSet set,
      SimInstant from,
      String rule,
      int value,
      String unit,
      boolean confirmed,
      String source) {
    private static Row parse(String line) {
      String[] columns = line.split(";", 7);
      if (columns.length != 7) {
        throw new IllegalStateException(RESOURCE + ": " + line);
      }
      return new Row(
          NormSet.of(columns[0]).orElseThrow(() -> new IllegalStateException(RESOURCE + line)),
          SimInstant.parse(columns[1] + "T00:00:00Z"),
          columns[2],
          Integer.parseInt(columns[3]),
          columns[4],
          columns[5].equals("yes"),
          columns[6]);
    }
  }

  /** Turns the rows of one set into its norms. */
  private record NormReading(Map<String, Integer> set) {
    static NormReading of(List<Row> rows) {
      return new NormReading(rows.stream().collect(Collectors.toMap(Row::rule, Row::value)));
    }

    Norms norms() {
      return new Norms(
          minutes("continuousDriving"),
          minutes("furtherDriving"),
          minutes("wholeBreak"),
          minutes("firstBreak"),
          minutes("lastBreak"),
          minutes("dailyDriving"),
          minutes("extendedDriving"),
          value("extendedDays"),
          minutes("weekDriving"),
          minutes("twoWeekDriving"),
          new Norms.Daily(
              minutes("dailyRest"),
              minutes("reducedDailyRest"),
              value("reducedRests"),
              minutes("splitDailyRest")),
          new Norms.Weekly(
              minutes("weeklyRest"),
              minutes("reducedWeeklyRest"),
              value("compensationWeeks"),
              minutes("sixDayRest")),
          new Norms.Crew(false, minutes("crewWindow"), minutes("crewRest"), minutes("crewAlone")));
    }

    private SimDuration minutes(String rule) {
      return SimDuration.ofMinutes(value(rule));
    }

    private int value(String rule) {
      Integer value = set.get(rule);
      if (value == null) {
        throw new IllegalStateException(RESOURCE + " has no " + rule);
      }
      return value;
    }
  }
}
