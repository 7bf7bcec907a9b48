package tachotwin.skzi.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * What a line does to blocks.
 *
 * @param seed the same seed gives the same faults for the same blocks
 * @param rules all that are about a block happen to it, in turn
 */
public record FaultPlan(long seed, List<FaultRule> rules) {
  /** A line without faults. */
  public static final FaultPlan NONE = new FaultPlan(1, List.of());

  /** Keeps its own copy. */
  public FaultPlan {
    rules = List.copyOf(rules);
  }

  /**
   * Reads a plan (docs/recordings.md).
   *
   * @param place the name of the file, for messages
   * @throws FaultException naming the line and the remedy
   */
  public static FaultPlan parse(String place, List<String> lines) throws FaultException {
    return new FaultParser(place).parse(lines);
  }

  /** This plan with the rules of another one. */
  public FaultPlan plus(FaultPlan other) {
    List<FaultRule> all = new ArrayList<>(rules);
    all.addAll(other.rules());
    return new FaultPlan(seed, all);
  }
}
