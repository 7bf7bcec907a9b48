package tachotwin.app.pace;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * Timers of whoever talks over a real wire while simulated time runs faster than the wall clock:
 * delays are those of the wall clock, so that 1 s for an answer stays 1 s, whatever the speed.
 *
 * @param timers simulated time
 * @param speed simulated seconds in a second of the wall clock
 */
public record WireTimers(Timers timers, int speed) implements Timers {
  @Override
  public SimInstant now() {
    return timers.now();
  }

  @Override
  public Timer schedule(SimInstant at, int priority, Runnable action) {
    SimInstant now = timers.now();
    long delay = Math.multiplyExact(at.since(now).micros(), (long) speed);
    return timers.schedule(now.plus(SimDuration.ofMicros(delay)), priority, action);
  }
}
