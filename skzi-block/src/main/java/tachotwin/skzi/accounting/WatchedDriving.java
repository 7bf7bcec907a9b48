package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A sum of driving that a norm limits: how far it is exceeded, and what a violation of it tells.
 */
enum WatchedDriving {
  /** To the break. */
  CONTINUOUS(Violation.Norm.CONTINUOUS_DRIVING) {
    @Override
    SimDuration excess(Tally tally, Norms norms) {
      return tally.continuousExcess(norms);
    }

    @Override
    SimDuration endingStop(Norms norms) {
      return norms.firstBreak();
    }

    @Override
    SimInstant latestEnd(Tally tally) {
      return NEVER;
    }

    @Override
    Violation violation(SimInstant began, SimInstant ended, Tally last, Norms norms) {
      DrivingPeriod period = last.period();
      SimDuration allowed = period.allowed(last.day(), norms);
      return period.named(
          Violation.ofDriving(norm(), period.start(), began, ended, period.driving(), allowed),
          norms);
    }
  },
  /** In a daily period. */
  DAILY(Violation.Norm.DAILY_DRIVING) {
    @Override
    SimDuration excess(Tally tally, Norms norms) {
      return tally.dailyExcess(norms);
    }

    @Override
    SimDuration endingStop(Norms norms) {
      return norms.firstBreak();
    }

    @Override
    SimInstant latestEnd(Tally tally) {
      return tally.day().latestEnd();
    }

    @Override
    Violation violation(SimInstant began, SimInstant ended, Tally last, Norms norms) {
      DailyPeriod day = last.day();
      return Violation.ofDriving(
          norm(), day.start(), began, ended, day.driving(), day.allowed(norms));
    }
  },
  /** In a calendar week. */
  WEEK(Violation.Norm.WEEK_DRIVING) {
    @Override
    SimDuration excess(Tally tally, Norms norms) {
      return tally.weekExcess(norms);
    }

    @Override
    SimDuration endingStop(Norms norms) {
      return norms.daily().reduced();
    }

    @Override
    SimInstant latestEnd(Tally tally) {
      return Weeks.start(tally.weeks().week() + 1);
    }

    @Override
    Violation violation(SimInstant began, SimInstant ended, Tally last, Norms norms) {
      Weeks weeks = last.weeks();
      return Violation.ofDriving(
          norm(), Weeks.start(weeks.week()), began, ended, weeks.current(), norms.weekDriving());
    }
  },
  /** In two calendar weeks. */
  TWO_WEEKS(Violation.Norm.TWO_WEEK_DRIVING) {
    @Override
    SimDuration excess(Tally tally, Norms norms) {
      return tally.twoWeekExcess(norms);
    }

    @Override
    SimDuration endingStop(Norms norms) {
      return norms.daily().reduced();
    }

    @Override
    SimInstant latestEnd(Tally tally) {
      return Weeks.start(tally.weeks().week() + 1);
    }

    @Override
    Violation violation(SimInstant began, SimInstant ended, Tally last, Norms norms) {
      Weeks weeks = last.weeks();
      SimInstant start = Weeks.start(weeks.week() - 1);
      return Violation.ofDriving(norm(), start, began, ended, weeks.both(), norms.twoWeekDriving());
    }
  };

  private static final SimInstant NEVER = new SimInstant(Long.MAX_VALUE);

  private final Violation.Norm norm;

  WatchedDriving(Violation.Norm norm) {
    this.norm = norm;
  }

  /** The norm. */
  Violation.Norm norm() {
    return norm;
  }

  /** Driving beyond what is allowed; negative while there is time left. */
  abstract SimDuration excess(Tally tally, Norms norms);

  /** A stop of this length ends a violation. */
  abstract SimDuration endingStop(Norms norms);

  /** When the period ends that the sum is of, whatever the driver does. */
  abstract SimInstant latestEnd(Tally tally);

  /** The violation, by the sums at its end. */
  abstract Violation violation(SimInstant began, SimInstant ended, Tally last, Norms norms);
}
