package tachotwin.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import tachotwin.app.bench.Benchmark.Case;

/** Runs the cases of a benchmark in turn and reports what each does in a second. */
public final class Stopwatch {
  private static final double NANOS = 1e9;

  private final LongSupplier nanos;

  /** A stopwatch over a clock that counts nanoseconds. */
  Stopwatch(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A stopwatch over the wall clock. */
  public static Stopwatch ofWall() {
    return new Stopwatch(System::nanoTime);
  }

  /**
   * Measures every case so many times after one run that does not count: A B C, A B C, …
   *
   * @param runs counted runs, at least 1
   */
  public List<Result> measure(Benchmark benchmark, int runs) throws IOException {
    List<Case> cases = benchmark.cases();
    double[][] rates = new double[cases.size()][runs];
    for (int run = -1; run < runs; run++) {
      for (int i = 0; i < cases.size(); i++) {
        double rate = rate(cases.get(i));
        if (run >= 0) {
          rates[i][run] = rate;
        }
      }
    }
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      results.add(result(cases.get(i), rates[i], rates[cases.get(i).against()]));
    }
    return results;
  }

  private double rate(Case one) throws IOException {
    long begin = nanos.getAsLong();
    double amount = one.work().run();
    return amount * NANOS / Math.max(1, nanos.getAsLong() - begin);
  }

  private static Result result(Case one, double[] rates, double[] reference) {
    double[] ratios = new double[rates.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = rates[i] / reference[i];
    }
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return new Result(one, median(rates), sorted[0], sorted[sorted.length - 1], median(ratios));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * What a case did.
   *
   * @param of the case
   * @param median its rate in units a second
   * @param least the slowest run's rate
   * @param greatest the fastest run's rate
   * @param ratio the median of the ratios, run by run, to the case that it is compared with
   */
  public record Result(Case of, double median, double least, double greatest, double ratio) {}
}
