package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A daily or weekly rest.
 *
 * @param from when it began
 * @param to when it ended, or the present moment
 */
public record Rest(SimInstant from, SimInstant to) {
  /** How long it is. */
  public SimDuration length() {
    return to.since(from);
  }

  /** How much of it lies in a period. */
  SimDuration within(SimInstant begin, SimInstant end) {
    long first = Math.max(from.micros(), begin.micros());
    long last = Math.min(to.micros(), end.micros());
    return SimDuration.ofMicros(Math.max(0, last - first));
  }
}
