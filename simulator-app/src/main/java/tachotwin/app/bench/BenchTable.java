package tachotwin.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachotwin.app.bench.Benchmark.Case;
import tachotwin.app.bench.Stopwatch.Result;

/** The table of a benchmark's results, as lines of text. */
public final class BenchTable {
  private static final String ROW = "  %-46s %12s  %25s  %s";

  private BenchTable() {}

  /** The lines: what is measured, a head, a row for each case. */
  public static List<String> lines(Benchmark benchmark, List<Result> results) {
    List<String> out = new ArrayList<>();
    out.add(benchmark.name() + ": " + benchmark.about());
    out.add(String.format(Locale.ROOT, ROW, "in a second", "median", "min – max", "ratio"));
    for (Result result : results) {
      out.add(
          String.format(
              Locale.ROOT,
              ROW,
              result.of().what() + ", " + result.of().unit(),
              number(result.median()),
              number(result.least()) + " – " + number(result.greatest()),
              ratio(result, results)));
    }
    return out;
  }

  private static String ratio(Result result, List<Result> results) {
    Case reference = results.get(result.of().against()).of();
    return reference.equals(result.of())
        ? "1"
        : String.format(Locale.ROOT, "%.3g to %s", result.ratio(), reference.what());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }
}
