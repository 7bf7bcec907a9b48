package tachotwin.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tachotwin.app.bench.BenchTable;
import tachotwin.app.bench.Benchmark;
import tachotwin.app.bench.Benchmarks;
import tachotwin.app.bench.Stopwatch;

/** {@code tachotwin bench}: rates and ratios of one run. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures what is done in a second; prints rates and ratios.",
      "The cases of a benchmark run in turn: compare ratios rather than rates of different days."
    })
final class BenchCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Map<String, Benchmark.Source> known = Benchmarks.all();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "demo, gpx, gost, zh, block, year; default: all.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "Counted runs after one that is not (default: ${DEFAULT-VALUE}).")
  private int runs = 5;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (runs < 1) {
      throw Failure.input("--runs " + runs + ": give 1 or more");
    }
    for (String name : names) {
      if (!known.containsKey(name)) {
        throw Failure.input(
            "no benchmark '" + name + "'; there are " + String.join(", ", known.keySet()));
      }
    }
    for (String name : names.isEmpty() ? List.copyOf(known.keySet()) : names) {
      measure(known.get(name));
    }
    return 0;
  }

  private void measure(Benchmark.Source source) {
    try {
      Benchmark benchmark = source.open();
      List<Stopwatch.Result> results = Stopwatch.ofWall().measure(benchmark, runs);
      BenchTable.lines(benchmark, results).forEach(terminal::line);
      terminal.line("");
    } catch (IOException e) {
      throw Failure.environment("the benchmark could not run: " + e.getMessage());
    }
  }
}
