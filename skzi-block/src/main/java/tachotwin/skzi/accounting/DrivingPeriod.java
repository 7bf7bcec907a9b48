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
 * @param firstPart the first part of a break that was taken, zero without
 * @param tooShort the longest break that was no part, since then or since the first part
 * @param currentBreak length of the break that lasts, zero while there is none
 */
record DrivingPeriod(
    SimInstant start,
    SimDuration driving,
    SimDuration breaks,
    SimDuration firstPart,
    SimDuration tooShort,
    SimDuration currentBreak) {
  /** A shorter stop is no attempt at a break. */
  private static final SimDuration ATTEMPT = SimDuration.ofMinutes(5);

  /** Nothing driven yet. */
  static DrivingPeriod none(SimInstant at) {
    return new DrivingPeriod(
        at,
        SimDuration.ZERO,
        SimDuration.ZERO,
        SimDuration.ZERO,
        SimDuration.ZERO,
        SimDuration.ZERO);
  }

  DrivingPeriod drive(SimInstant from, SimDuration time, Norms norms) {
    DrivingPeriod before = endBreak(from, norms);
    return new DrivingPeriod(
        before.hasBegun() ? before.start : from,
        before.driving.plus(time),
        before.hasBegun() ? before.breaks : SimDuration.ZERO,
        before.firstPart,
        before.tooShort,
        SimDuration.ZERO);
  }

  DrivingPeriod rest(SimDuration time) {
    return new DrivingPeriod(
        start, driving, breaks.plus(time), firstPart, tooShort, currentBreak.plus(time));
  }

  DrivingPeriod work(SimInstant from, Norms norms) {
    return endBreak(from, norms);
  }

  /** Whether the break that lasts, or lasted until now, is sufficient. */
  boolean isOver(Norms norms) {
    return currentBreak.compareTo(norms.wholeBreak()) >= 0
        || isPart(firstPart) && currentBreak.compareTo(norms.lastBreak()) >= 0;
  }

  /** What may be driven: less after the first break of a daily period, where the norms say so. */
  SimDuration allowed(DailyPeriod day, Norms norms) {
    return start.isAfter(day.start()) ? norms.furtherDriving() : norms.continuousDriving();
  }

  /** A violation by this driving; it is one of the break where one was tried and was too short. */
  Violation named(Violation driving, Norms norms) {
    if (tooShort.compareTo(ATTEMPT) < 0) {
      return driving;
    }
    return isPart(firstPart)
        ? driving.withBreak(Violation.Norm.LAST_BREAK, tooShort, norms.lastBreak())
        : driving.withBreak(Violation.Norm.FIRST_BREAK, tooShort, norms.firstBreak());
  }

  private boolean hasBegun() {
    return driving.micros() > 0;
  }

  private static boolean isPart(SimDuration part) {
    return part.micros() > 0;
  }

  private DrivingPeriod endBreak(SimInstant at, Norms norms) {
    if (isOver(norms)) {
      return none(at);
    }
    // A break before any driving is no part of a break from driving.
    if (!hasBegun()) {
      return new DrivingPeriod(
          start, driving, breaks, SimDuration.ZERO, SimDuration.ZERO, SimDuration.ZERO);
    }
    boolean first = !isPart(firstPart) && currentBreak.compareTo(norms.firstBreak()) >= 0;
    return first
        ? new DrivingPeriod(
            start, driving, breaks, currentBreak, SimDuration.ZERO, SimDuration.ZERO)
        : new DrivingPeriod(
            start, driving, breaks, firstPart, longer(tooShort, currentBreak), SimDuration.ZERO);
  }

  private static SimDuration longer(SimDuration one, SimDuration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
