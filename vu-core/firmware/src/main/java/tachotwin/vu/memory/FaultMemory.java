package tachotwin.vu.memory;

import java.util.ArrayList;
import java.util.List;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** The faults that the unit found, kept for 365 days (4.7.1). */
public final class FaultMemory {
  private static final SimDuration KEPT = SimDuration.ofHours(365 * 24);

  /**
   * A fault.
   *
   * @param type code of table Б.15, or an FT number of table Ж.5 from the maker's range
   * @param at when it was found
   */
  public record Fault(int type, SimInstant at) {}

  private final List<Fault> faults = new ArrayList<>();

  /** Remembers a fault and forgets those that are older than 365 days. */
  public void note(int type, SimInstant at) {
    faults.removeIf(fault -> fault.at().isBefore(at.minus(KEPT)));
    faults.add(new Fault(type, at));
  }

  /** The faults of the last 365 days, the oldest first. */
  public List<Fault> faults(SimInstant now) {
    return faults.stream().filter(fault -> !fault.at().isBefore(now.minus(KEPT))).toList();
  }
}
