package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The time in which a daily rest must be taken: 24 hours from the end of the last one (ПДД 26.3),
 * more for a crew.
 *
 * @param start when it began
 * @param longest the longest rest that ended in it
 * @param split whether a first part of a divided rest was taken
 * @param alone driving without a second driver
 */
record Shift(SimInstant start, SimDuration longest, boolean split, SimDuration alone) {
  static Shift begin(SimInstant at) {
    return new Shift(at, SimDuration.ZERO, false, SimDuration.ZERO);
  }

  SimInstant end(Norms norms) {
    return start.plus(isCrew(norms) ? norms.crew().window() : Norms.DAILY_PERIOD);
  }

  /** Whether the norms of a crew hold. */
  boolean isCrew(Norms norms) {
    return norms.crew().applies() && alone.compareTo(norms.crew().alone()) <= 0;
  }

  Shift driven(SimDuration time, boolean crew) {
    return crew ? this : new Shift(start, longest, split, alone.plus(time));
  }

  Shift rested(SimDuration rest, Norms norms) {
    SimDuration first = norms.daily().splitFirst();
    boolean part = first.micros() > 0 && rest.compareTo(first) >= 0;
    return new Shift(start, rest.compareTo(longest) > 0 ? rest : longest, split || part, alone);
  }

  /** What a rest is worth that ends this time, or lasts at its end. */
  Worth worth(SimDuration rest, Norms norms) {
    Norms.Daily daily = norms.daily();
    SimDuration best = rest.compareTo(longest) > 0 ? rest : longest;
    if (isCrew(norms)) {
      return best.compareTo(norms.crew().rest()) >= 0 ? Worth.REGULAR : Worth.NONE;
    }
    boolean divided = split && rest.compareTo(daily.reduced()) >= 0;
    if (divided || best.compareTo(daily.rest()) >= 0) {
      return Worth.REGULAR;
    }
    return best.compareTo(daily.reduced()) >= 0 ? Worth.REDUCED : Worth.NONE;
  }

  /** What a daily rest is. */
  enum Worth {
    REGULAR,
    REDUCED,
    NONE
  }
}
