package tachotwin.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tachotwin.app.bench.Benchmark.Case;

/**
 * How fast one twin lives a year of eight hours of driving a day, fifth by fifth: where the cost of
 * a day is flat the ratios stay at 1.
 */
final class YearBench {
  private static final String UNIT = "simulated days";
  private static final int FIFTH = 73;

  private @Nullable TwinYear year;
  private @Nullable Path folder;

  private YearBench() {}

  static Benchmark open() {
    YearBench bench = new YearBench();
    List<Case> cases = new ArrayList<>();
    for (int first = 1; first < 365; first += FIFTH) {
      boolean begins = first == 1;
      boolean ends = first + FIFTH > 365;
      String what = "days " + first + " – " + (first + FIFTH - 1);
      cases.add(new Case(what, UNIT, 0, () -> bench.fifth(begins, ends)));
    }
    return new Benchmark(
        "year",
        "one twin, 365 days with 8 h of driving each, everything registered and signed",
        cases);
  }

  private double fifth(boolean begins, boolean ends) throws IOException {
    if (begins) {
      folder = Files.createTempDirectory("tachotwin-bench");
      year = new TwinYear(folder);
    }
    TwinYear twin = year;
    if (twin == null) {
      throw new IOException("the year has not begun");
    }
    double days = twin.pass(FIFTH);
    if (ends) {
      end(twin);
    }
    return days;
  }

  private void end(TwinYear twin) throws IOException {
    twin.close();
    year = null;
    Path root = folder;
    if (root != null) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
