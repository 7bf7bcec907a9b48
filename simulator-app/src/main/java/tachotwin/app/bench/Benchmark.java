package tachotwin.app.bench;

import java.io.IOException;
import java.util.List;

/**
 * Things that are measured in turn, so that their ratios hold on a machine whose speed drifts.
 *
 * @param name its name as an argument
 * @param about what it measures
 * @param cases the things
 */
public record Benchmark(String name, String about, List<Case> cases) {
  /** Takes a list of its own and refuses a case that is compared with none of them. */
  public Benchmark {
    cases = List.copyOf(cases);
    for (Case one : cases) {
      if (one.against() < 0 || one.against() >= cases.size()) {
        throw new IllegalArgumentException(one.what() + " is compared with " + one.against());
      }
    }
  }

  /** A benchmark whose cases need something that they share. */
  @FunctionalInterface
  public interface Source {
    /** Makes it ready. */
    Benchmark open() throws IOException;
  }

  /**
   * One thing.
   *
   * @param what its name
   * @param unit what {@link Work#run} counts
   * @param against the number of the case that its ratio refers to, from 0; its own for none
   * @param work does it once
   */
  public record Case(String what, String unit, int against, Work work) {}

  /** The work of a case. */
  @FunctionalInterface
  public interface Work {
    /** Does the work once; returns how much it was, in the case's unit. */
    double run() throws IOException;
  }
}
