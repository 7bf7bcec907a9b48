package tachotwin.vu.calibration;

import tachotwin.time.SimClock;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The clock of the vehicle unit: it runs by itself, supplied or not (4.4.6), and is set right by
 * the block's time when it is more than 2 s off.
 */
public final class UnitClock implements SimClock {
  private static final SimDuration ALLOWED = SimDuration.ofSeconds(2);

  private final SimClock reality;
  private final int driftPpm;
  private SimInstant setAt;
  private SimDuration offset;

  /**
   * A clock that runs.
   *
   * @param reality the simulated time
   * @param offset how far it is ahead at present
   * @param driftPpm how much it gains, in millionths
   */
  public UnitClock(SimClock reality, SimDuration offset, int driftPpm) {
    this.reality = reality;
    this.driftPpm = driftPpm;
    this.offset = offset;
    this.setAt = reality.now();
  }

  @Override
  public SimInstant now() {
    SimInstant real = reality.now();
    long gained = real.since(setAt).toSeconds() * driftPpm;
    return new SimInstant(real.micros() + offset.micros() + gained);
  }

  /** What it showed at a moment of simulated time since it was set. */
  public SimInstant at(SimInstant moment) {
    return now().minus(reality.now().since(moment));
  }

  /**
   * Compares with the block's time and takes it over where the difference is surely more than 2 s;
   * asked when its own second changes, it tells 1.9 s from 2.1 s.
   *
   * @param blockTime the block's time, whole seconds, so that the true one is up to 1 s later
   * @return whether the clock was set
   */
  public boolean compare(SimInstant blockTime) {
    SimDuration ahead = now().since(blockTime);
    SimDuration surelyAhead = ahead.minus(SimDuration.ofSeconds(1));
    SimDuration surelyBehind = SimDuration.ZERO.minus(ahead);
    if (surelyAhead.compareTo(ALLOWED) < 0 && surelyBehind.compareTo(ALLOWED) < 0) {
      return false;
    }
    set(blockTime);
    return true;
  }

  /** Sets the clock by hand (4.4.4). */
  public void set(SimInstant time) {
    offset = time.since(reality.now());
    setAt = reality.now();
  }
}
