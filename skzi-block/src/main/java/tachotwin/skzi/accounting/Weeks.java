package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Driving by calendar weeks, 00:00 UTC of Monday to 24:00 of Sunday.
 *
 * @param week number of the present week
 * @param current driving in it
 * @param previous driving in the week before
 */
record Weeks(long week, SimDuration current, SimDuration previous) {
  private static final long LENGTH = SimDuration.ofHours(7 * 24).micros();

  // 1970-01-01 was a Thursday, so week 0 began three days before.
  private static final long FIRST_MONDAY = -SimDuration.ofHours(3 * 24).micros();

  /** Nothing driven yet. */
  static Weeks none(SimInstant at) {
    return new Weeks(of(at), SimDuration.ZERO, SimDuration.ZERO);
  }

  /** Number of the week of a moment. */
  static long of(SimInstant at) {
    return Math.floorDiv(at.micros() - FIRST_MONDAY, LENGTH);
  }

  /** 00:00 of the Monday with which a week begins. */
  static SimInstant start(long week) {
    return new SimInstant(FIRST_MONDAY + week * LENGTH);
  }

  /** Driving in both. */
  SimDuration both() {
    return current.plus(previous);
  }

  /** The same sums as they stand in the week of a later moment. */
  Weeks at(SimInstant now) {
    long present = of(now);
    if (present <= week) {
      return this;
    }
    return new Weeks(present, SimDuration.ZERO, present == week + 1 ? current : SimDuration.ZERO);
  }

  Weeks drive(SimInstant from, SimDuration time) {
    Weeks present = at(from);
    return new Weeks(present.week, present.current.plus(time), present.previous);
  }
}
