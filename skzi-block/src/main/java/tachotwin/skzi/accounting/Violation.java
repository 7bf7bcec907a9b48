package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A driver broke a norm; known when the violation has ended. One of rest is over in the moment in
 * which it can no longer be mended.
 *
 * @param norm which norm
 * @param periodStart when the period began that the norm is about
 * @param began when the norm was broken
 * @param ended when driving stopped; of a violation of rest its beginning
 * @param driven driving in the period; zero in a violation of rest
 * @param allowed what the norm allows; zero in a violation of rest
 * @param rested break or rest that was too short; zero where it was too much driving alone
 * @param required what the norm requires of it; zero likewise
 */
public record Violation(
    Norm norm,
    SimInstant periodStart,
    SimInstant began,
    SimInstant ended,
    SimDuration driven,
    SimDuration allowed,
    SimDuration rested,
    SimDuration required) {

  /** Too much driving. */
  static Violation ofDriving(
      Norm norm,
      SimInstant periodStart,
      SimInstant began,
      SimInstant ended,
      SimDuration driven,
      SimDuration allowed) {
    return new Violation(
        norm, periodStart, began, ended, driven, allowed, SimDuration.ZERO, SimDuration.ZERO);
  }

  /** Too little rest. */
  static Violation ofRest(
      Norm norm, SimInstant periodStart, SimInstant at, SimDuration rested, SimDuration required) {
    return new Violation(
        norm, periodStart, at, at, SimDuration.ZERO, SimDuration.ZERO, rested, required);
  }

  /** The same driving, with the break that was too short for it. */
  Violation withBreak(Norm which, SimDuration taken, SimDuration least) {
    return new Violation(which, periodStart, began, ended, driven, allowed, taken, least);
  }

  /** The norms whose violation is watched, in the order of 13.2 (Д.2). */
  public enum Norm {
    /** Driving to the break (document 202). */
    CONTINUOUS_DRIVING,
    /** Driving in a daily period (document 203). */
    DAILY_DRIVING,
    /** Driving in a calendar week (document 204). */
    WEEK_DRIVING,
    /** Driving in two calendar weeks (document 205). */
    TWO_WEEK_DRIVING,
    /** The first part of a break was too short, and driving to the break too long (202). */
    FIRST_BREAK,
    /** The last part of a break was too short, and driving to the break too long (202). */
    LAST_BREAK,
    /** Daily rest (document 206). */
    DAILY_REST,
    /** No weekly rest after six periods of 24 hours (document 207). */
    NO_WEEKLY_REST,
    /** A weekly rest was reduced although the one before was, too (document 208). */
    WEEKLY_REST,
    /** What a reduced weekly rest lacked was not made up in time (document 208). */
    COMPENSATION,
    /** The sum of rest in six periods of 24 hours (document 206). */
    SIX_DAY_REST
  }

  /** Is told of violations of one driver. */
  public interface Listener {
    /** A norm was exceeded: the warning of 4.9.2 is due. */
    void violationBegan(Norm norm, SimInstant at);

    /** A violation ended: a document is due. */
    void violationEnded(Violation violation);
  }
}
