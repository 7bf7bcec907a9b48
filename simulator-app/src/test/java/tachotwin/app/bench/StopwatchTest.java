package tachotwin.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.app.bench.Benchmark.Case;
import tachotwin.app.bench.Benchmark.Work;
import tachotwin.app.bench.Stopwatch.Result;

/** With a clock that is told how long each work takes: no test knows the machine. */
class StopwatchTest {
  private long now;

  @Test
  void reportsRatesAndTheMedianOfRatiosRunByRun() throws IOException {
    // Rates of A 10, 20, 40 and of B 20, 30, 20 in a second; ratios 2, 1.5, 0.5. The first of each
    // is the run that does not count.
    Benchmark benchmark =
        new Benchmark(
            "x",
            "about",
            List.of(
                new Case("A", "things", 0, taking(9000, 1000, 500, 250)),
                new Case("B", "things", 0, taking(9000, 500, 1000.0 / 3, 500))));
    List<Result> results = new Stopwatch(() -> now).measure(benchmark, 3);
    assertThat(results.get(0).median()).isCloseTo(20, within(1e-3));
    assertThat(results.get(0).least()).isCloseTo(10, within(1e-3));
    assertThat(results.get(0).greatest()).isCloseTo(40, within(1e-3));
    assertThat(results.get(0).ratio()).isEqualTo(1);
    assertThat(results.get(1).median()).isCloseTo(20, within(1e-3));
    assertThat(results.get(1).ratio()).isCloseTo(1.5, within(1e-3));
  }

  @Test
  void runsTheCasesInTurn() throws IOException {
    List<String> order = new ArrayList<>();
    Benchmark benchmark =
        new Benchmark(
            "x", "about", List.of(noting("A", order), noting("B", order), noting("C", order)));
    new Stopwatch(() -> now).measure(benchmark, 2);
    assertThat(String.join("", order)).isEqualTo("ABCABCABC");
  }

  @Test
  void takesTheMiddleOfAnEvenNumberOfRuns() throws IOException {
    Benchmark benchmark =
        new Benchmark("x", "about", List.of(new Case("A", "things", 0, taking(1, 1000, 500))));
    assertThat(new Stopwatch(() -> now).measure(benchmark, 2).get(0).median())
        .isCloseTo(15, within(1e-3));
  }

  @Test
  void refusesACaseThatIsComparedWithNone() {
    List<Case> cases = List.of(new Case("A", "things", 1, () -> 1));
    assertThatThrownBy(() -> new Benchmark("x", "about", cases))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printsARowForEachCase() throws IOException {
    Benchmark benchmark =
        new Benchmark(
            "x",
            "what it is",
            List.of(
                new Case("A", "things", 0, taking(1, 1000)),
                new Case("B", "things", 0, taking(1, 500))));
    List<Result> results = new Stopwatch(() -> now).measure(benchmark, 1);
    List<String> lines = BenchTable.lines(benchmark, results);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo("x: what it is");
    assertThat(lines.get(2)).contains("A, things", "10.0", "10.0 – 10.0").endsWith("  1");
    assertThat(lines.get(3)).contains("B, things", "20.0").endsWith("2.00 to A");
  }

  /** Ten things, in so many milliseconds each time. */
  private Work taking(double... millis) {
    Iterator<Double> times = java.util.Arrays.stream(millis).boxed().iterator();
    return () -> {
      now += Math.round(times.next() * 1e6);
      return 10;
    };
  }

  private Case noting(String name, List<String> order) {
    return new Case(
        name,
        "things",
        0,
        () -> {
          now++;
          order.add(name);
          return 1;
        });
  }
}
