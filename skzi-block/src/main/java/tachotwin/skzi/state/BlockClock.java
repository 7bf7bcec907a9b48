package tachotwin.skzi.state;

import tachotwin.port.GnssFix;
import tachotwin.time.SimClock;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * The block's own scale of time, kept to UTC(SU) by GNSS within 2 s (4.5.1).
 *
 * <p>{@link #now()} is what the block takes for UTC; timers stay in simulated time.
 */
public final class BlockClock implements SimClock {
  private static final long TOLERANCE = SimDuration.ofSeconds(2).micros();
  private static final long CORRECTED_FROM = SimDuration.ofSeconds(1).micros();

  private final Timers timers;
  private SimDuration offset = SimDuration.ZERO;

  /** A clock that runs with simulated time. */
  public BlockClock(Timers timers) {
    this.timers = timers;
  }

  /** The timers, in simulated time. */
  public Timers timers() {
    return timers;
  }

  @Override
  public SimInstant now() {
    return timers.now().plus(offset);
  }

  /** Present time in whole seconds. */
  public SimInstant second() {
    return SimInstant.ofEpochSecond(now().epochSecond());
  }

  /**
   * The moment to register for what the unit stamped: its own second when it is no more than 2 s
   * off, or else the block's.
   */
  public SimInstant stamp(SimInstant unitTime) {
    return Math.abs(unitTime.since(second()).micros()) <= TOLERANCE ? unitTime : second();
  }

  /** Does something when this clock shows a time, as far as can be told now; at once if it did. */
  public Timers.Timer at(SimInstant time, Runnable action) {
    SimInstant simulated = time.minus(offset);
    SimInstant present = timers.now();
    return timers.schedule(
        simulated.isBefore(present) ? present : simulated, Timers.NORMAL, action);
  }

  /** Sets the scale by hand, where no solution tells the time (4.4.4). */
  public void set(SimInstant time) {
    offset = time.since(timers.now());
  }

  /** Follows a solution taken at the present moment, if it is valid and a second or more off. */
  public void follow(GnssFix fix) {
    if (fix.valid() && Math.abs(fix.time().since(now()).micros()) >= CORRECTED_FROM) {
      offset = fix.time().since(timers.now());
    }
  }
}
