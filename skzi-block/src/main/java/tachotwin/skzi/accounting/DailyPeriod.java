package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Driving since the last daily or weekly rest, at most 24 hours from its beginning (4.5.2).
 *
 * @param start when the driving began
 * @param driving driving since then
 * @param breaks breaks since then
 * @param currentRest length of the break or rest that lasts
 * @param extendedBefore extended days earlier in the calendar week
 */
record DailyPeriod(
    SimInstant start,
    SimDuration driving,
    SimDuration breaks,
    SimDuration currentRest,
    int extendedBefore) {

  /** Nothing driven yet. */
  static DailyPeriod none(SimInstant at) {
    return new DailyPeriod(at, SimDuration.ZERO, SimDuration.ZERO, SimDuration.ZERO, 0);
  }

  DailyPeriod drive(SimInstant from, SimDuration time, Norms norms) {
    DailyPeriod day = isOver(from, norms) ? next(from, norms) : this;
    return new DailyPeriod(
        day.start, day.driving.plus(time), day.breaks, SimDuration.ZERO, day.extendedBefore);
  }

  DailyPeriod rest(SimDuration time) {
    return new DailyPeriod(
        start, driving, breaks.plus(time), currentRest.plus(time), extendedBefore);
  }

  DailyPeriod work() {
    return new DailyPeriod(start, driving, breaks, SimDuration.ZERO, extendedBefore);
  }

  /** When the period ends at the latest. */
  SimInstant latestEnd() {
    return start.plus(Norms.DAILY_PERIOD);
  }

  /** Whether what is driven now belongs to another daily period. */
  boolean isOver(SimInstant now, Norms norms) {
    return driving.micros() == 0
        || currentRest.compareTo(norms.daily().reduced()) >= 0
        || !now.isBefore(latestEnd());
  }

  /** What may be driven in this period: ten hours twice a week, nine otherwise. */
  SimDuration allowed(Norms norms) {
    return extendedBefore < norms.extendedDays() ? norms.extendedDriving() : norms.dailyDriving();
  }

  private DailyPeriod next(SimInstant from, Norms norms) {
    boolean extended = driving.compareTo(norms.dailyDriving()) > 0;
    int before = Weeks.of(start) == Weeks.of(from) ? extendedBefore + (extended ? 1 : 0) : 0;
    return new DailyPeriod(from, SimDuration.ZERO, SimDuration.ZERO, SimDuration.ZERO, before);
  }
}
