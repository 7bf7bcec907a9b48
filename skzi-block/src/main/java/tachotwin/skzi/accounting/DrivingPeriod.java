package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Driving since the last sufficient break (4.5.2). A break is sufficient when it is whole, or when
 * it is a last part and a first part was taken before: 15 then 30 minutes, not 30 then 15.
 *
 * @param start when the driving began
 * @param driving driving since then
 * @param breaks breaks since then
 * @param firstPart whether a first part was taken
 * @param currentBreak length of the break that lasts, zero while there is none
 */
record DrivingPeriod(
    SimInstant start,
    SimDuration driving,
    SimDuration breaks,
    boolean firstPart,
    SimDuration currentBreak) {

  /** Nothing driven yet. */
  static DrivingPeriod none(SimInstant at) {
    return new DrivingPeriod(at, SimDuration.ZERO, SimDuration.ZERO, false, SimDuration.ZERO);
  }

  DrivingPeriod drive(SimInstant from, SimDuration time, Norms norms) {
    DrivingPeriod before = endBreak(from, norms);
    return new DrivingPeriod(
        before.hasBegun() ? before.start : from,
        before.driving.plus(time),
        before.hasBegun() ? before.breaks : SimDuration.ZERO,
        before.firstPart,
        SimDuration.ZERO);
  }

  DrivingPeriod rest(SimDuration time) {
    return new DrivingPeriod(start, driving, breaks.plus(time), firstPart, currentBreak.plus(time));
  }

  DrivingPeriod work(SimInstant from, Norms norms) {
    return endBreak(from, norms);
  }

  /** Whether the break that lasts, or lasted until now, is sufficient. */
  boolean isOver(Norms norms) {
    return currentBreak.compareTo(norms.wholeBreak()) >= 0
        || firstPart && currentBreak.compareTo(norms.lastBreak()) >= 0;
  }

  private boolean hasBegun() {
    return driving.micros() > 0;
  }

  private DrivingPeriod endBreak(SimInstant at, Norms norms) {
    if (isOver(norms)) {
      return none(at);
    }
    // A break before any driving is no part of a break from driving.
    boolean part = hasBegun() && currentBreak.compareTo(norms.firstBreak()) >= 0;
    return new DrivingPeriod(start, driving, breaks, firstPart || part, SimDuration.ZERO);
  }
}
