package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The six periods of 24 hours after a weekly rest.
 *
 * @param start when they began
 * @param rested daily rest in them, of rests that ended
 * @param reduced reduced daily rests since then
 * @param awaited whether they are over and the rest that lasts may become the weekly one
 */
record RestWeek(SimInstant start, SimDuration rested, int reduced, boolean awaited) {
  static RestWeek begin(SimInstant at) {
    return new RestWeek(at, SimDuration.ZERO, 0, false);
  }

  SimInstant end() {
    return start.plus(Norms.SIX_PERIODS);
  }

  RestWeek rested(SimDuration rest) {
    return new RestWeek(start, rested.plus(rest), reduced, awaited);
  }

  RestWeek reducedOnce() {
    return new RestWeek(start, rested, reduced + 1, awaited);
  }

  /** They are over. */
  RestWeek waits() {
    return new RestWeek(start, rested, reduced, true);
  }

  /** The next six periods, since these had no weekly rest; reduced daily rests count on. */
  RestWeek next() {
    return new RestWeek(end(), SimDuration.ZERO, reduced, false);
  }
}
