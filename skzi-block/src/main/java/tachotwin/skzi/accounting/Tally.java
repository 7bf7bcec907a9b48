package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.DriverTimes;

/**
 * All sums of one driver at a moment. A value: looking at a later moment changes nothing, so a
 * change that is told late still counts from its own moment.
 *
 * @param upTo the moment
 * @param doing what the driver does
 * @param since since when
 * @param period driving to the break
 * @param day the daily period
 * @param weeks driving by weeks
 * @param rests the rests that ended
 */
record Tally(
    SimInstant upTo,
    Doing doing,
    SimInstant since,
    DrivingPeriod period,
    DailyPeriod day,
    Weeks weeks,
    Rests rests) {
  private static final long GREATEST = 64_255;

  /** A driver of whom nothing is known: at rest, nothing driven. */
  static Tally none(SimInstant at) {
    return new Tally(
        at,
        Doing.BREAK,
        at,
        DrivingPeriod.none(at),
        DailyPeriod.none(at),
        Weeks.none(at),
        Rests.NONE);
  }

  /** The sums at a later moment, while the same is done. */
  Tally at(SimInstant now, Norms norms) {
    Tally tally = this;
    while (tally.upTo.isBefore(now)) {
      tally = tally.step(tally.pieceEnd(now, norms), norms);
    }
    return tally;
  }

  /** The driver does something else from a moment on. */
  Tally change(SimInstant at, Doing next, Norms norms) {
    Tally tally = at(at, norms);
    if (next == doing) {
      return tally;
    }
    Rests ended =
        doing == Doing.BREAK ? tally.rests.with(new Rest(since, tally.upTo), norms) : tally.rests;
    return new Tally(tally.upTo, next, tally.upTo, tally.period, tally.day, tally.weeks, ended);
  }

  /** Driving to the break beyond what is allowed; negative while there is time left. */
  SimDuration continuousExcess(Norms norms) {
    SimDuration driving = period.isOver(norms) ? SimDuration.ZERO : period.driving();
    return driving.minus(period.allowed(day, norms));
  }

  /** Driving in the daily period beyond what is allowed. */
  SimDuration dailyExcess(Norms norms) {
    SimDuration driving = day.isOver(upTo, norms) ? SimDuration.ZERO : day.driving();
    return driving.minus(day.allowed(norms));
  }

  /** Driving in the calendar week beyond what is allowed. */
  SimDuration weekExcess(Norms norms) {
    return weeks.at(upTo).current().minus(norms.weekDriving());
  }

  /** Driving in two calendar weeks beyond what is allowed. */
  SimDuration twoWeekExcess(Norms norms) {
    return weeks.at(upTo).both().minus(norms.twoWeekDriving());
  }

  DriverTimes times(Norms norms) {
    boolean dayOver = day.isOver(upTo, norms);
    Weeks present = weeks.at(upTo);
    return new DriverTimes(
        period.isOver(norms) ? 0 : minutes(period.driving()),
        minutes(period.breaks()),
        minutes(upTo.since(since)),
        dayOver ? 0 : minutes(day.driving()),
        dayOver ? 0 : minutes(day.breaks()),
        minutes(present.current()),
        minutes(present.both()));
  }

  RestTimes restTimes(Norms norms) {
    Rests all = doing == Doing.BREAK ? rests.with(new Rest(since, upTo), norms) : rests;
    SimInstant week = Weeks.start(Weeks.of(upTo));
    SimInstant six =
        all.lastWeekly(norms).map(Rest::to).orElseGet(() -> upTo.minus(Norms.SIX_PERIODS));
    return new RestTimes(
        all.lastDaily(norms).map(rest -> minutes(rest.length())).orElse(0),
        all.lastWeekly(norms).map(rest -> minutes(rest.length())).orElse(0),
        minutes(all.within(six, six.plus(Norms.SIX_PERIODS))),
        minutes(all.within(week.minus(SimDuration.ofHours(7 * 24)), upTo)),
        minutes(all.within(week.minus(SimDuration.ofHours(14 * 24)), upTo)));
  }

  private Tally step(SimInstant to, Norms norms) {
    SimDuration time = to.since(upTo);
    return switch (doing) {
      case DRIVING ->
          new Tally(
              to,
              doing,
              since,
              period.drive(upTo, time, norms),
              day.drive(upTo, time, norms),
              weeks.drive(upTo, time),
              rests);
      case BREAK -> new Tally(to, doing, since, period.rest(time), day.rest(time), weeks, rests);
      case WORK -> new Tally(to, doing, since, period.work(upTo, norms), day.work(), weeks, rests);
    };
  }

  /** The end of the piece that belongs to one week and one daily period. */
  private SimInstant pieceEnd(SimInstant now, Norms norms) {
    if (doing != Doing.DRIVING) {
      return now;
    }
    SimInstant end = earlier(now, Weeks.start(Weeks.of(upTo) + 1));
    return day.isOver(upTo, norms)
        ? earlier(end, upTo.plus(Norms.DAILY_PERIOD))
        : earlier(end, day.latestEnd());
  }

  private static SimInstant earlier(SimInstant one, SimInstant other) {
    return one.isBefore(other) ? one : other;
  }

  private static int minutes(SimDuration time) {
    return (int) Math.min(GREATEST, time.toMinutes());
  }
}
