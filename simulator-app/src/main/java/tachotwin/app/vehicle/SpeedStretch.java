package tachotwin.app.vehicle;

import tachotwin.time.SimDuration;

/**
 * A time in which the driver goes faster than everywhere else, bends or not.
 *
 * @param from from the motion's start
 * @param to when to fall back, after {@code from}
 * @param kmh the speed in km/h, 1…220
 */
public record SpeedStretch(SimDuration from, SimDuration to, double kmh) {
  /** Checks the ranges. */
  public SpeedStretch {
    if (from.compareTo(to) >= 0 || from.micros() < 0 || !(kmh >= 1 && kmh <= 220)) {
      throw new IllegalArgumentException("no stretch: " + from + " to " + to + " at " + kmh);
    }
  }
}
