package tachotwin.vu.memory;

import java.util.ArrayList;
import java.util.List;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The faults that the unit found: those of 365 days (4.7.1), or the last ten of each type (Order
 * 36, table 5).
 */
public final class FaultMemory {
  private static final SimDuration KEPT = SimDuration.ofHours(365 * 24);

  /**
   * A fault.
   *
   * @param type code of table Б.15, or an FT number of table Ж.5 from the maker's range
   * @param at when it was found
   */
  public record Fault(int type, SimInstant at) {}

  private final int ofType;
  private final List<Fault> faults = new ArrayList<>();

  /** An empty memory. */
  public FaultMemory(Profile profile) {
    int most = Rule.FAULTS_OF_TYPE.of(profile);
    this.ofType = most == 0 ? Integer.MAX_VALUE : most;
  }

  /** Remembers a fault and forgets those that are too old or too many. */
  public void note(int type, SimInstant at) {
    faults.removeIf(fault -> fault.at().isBefore(at.minus(KEPT)));
    faults.add(new Fault(type, at));
    List<Fault> alike = faults.stream().filter(fault -> fault.type() == type).toList();
    if (alike.size() > ofType) {
      faults.remove(alike.get(0));
    }
  }

  /** The faults that are remembered, the oldest first. */
  public List<Fault> faults(SimInstant now) {
    return faults.stream().filter(fault -> !fault.at().isBefore(now.minus(KEPT))).toList();
  }
}
