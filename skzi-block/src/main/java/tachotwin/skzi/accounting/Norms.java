package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;

/**
 * The norms of driving and rest in force on a day (3.30, 3.31).
 *
 * @param continuousDriving driving after which a break is due
 * @param furtherDriving the same after the first break of a daily period
 * @param wholeBreak break that is sufficient at once
 * @param firstBreak least first part of a divided break
 * @param lastBreak least last part of a divided break
 * @param dailyDriving driving in a daily period
 * @param extendedDriving the same on an extended day
 * @param extendedDays extended days in a calendar week
 * @param weekDriving driving in a calendar week
 * @param twoWeekDriving driving in two calendar weeks
 * @param daily what holds for daily rests
 * @param weekly what holds for weekly rests
 * @param crew what holds for a crew, where the setting asks for it
 */
public record Norms(
    SimDuration continuousDriving,
    SimDuration furtherDriving,
    SimDuration wholeBreak,
    SimDuration firstBreak,
    SimDuration lastBreak,
    SimDuration dailyDriving,
    SimDuration extendedDriving,
    int extendedDays,
    SimDuration weekDriving,
    SimDuration twoWeekDriving,
    Daily daily,
    Weekly weekly,
    Crew crew) {
  /** Greatest length of a daily period (4.5.2). */
  public static final SimDuration DAILY_PERIOD = SimDuration.ofHours(24);

  /** The six periods of 24 hours between two weekly rests (4.5.2). */
  public static final SimDuration SIX_PERIODS = SimDuration.ofHours(6 * 24);

  /**
   * Daily rest.
   *
   * @param rest regular rest in 24 hours
   * @param reduced reduced rest
   * @param reducedCount reduced rests between two weekly rests
   * @param splitFirst first part of a divided regular rest, whose last part is as long as a reduced
   *     one; zero where a rest cannot be divided
   */
  public record Daily(
      SimDuration rest, SimDuration reduced, int reducedCount, SimDuration splitFirst) {}

  /**
   * Weekly rest.
   *
   * @param rest regular rest after at most six periods of 24 hours
   * @param reduced reduced rest, not twice in succession
   * @param compensationWeeks calendar weeks, after that of a reduced rest, in which what it lacked
   *     must be made up
   * @param sixDayRest rest in six periods of 24 hours
   */
  public record Weekly(
      SimDuration rest, SimDuration reduced, int compensationWeeks, SimDuration sixDayRest) {}

  /**
   * A crew of two.
   *
   * @param applies whether a crew has norms of its own
   * @param window time within which the daily rest must be taken
   * @param rest the daily rest
   * @param alone driving without the second driver that a crew may have
   */
  public record Crew(boolean applies, SimDuration window, SimDuration rest, SimDuration alone) {
    Crew applies(boolean now) {
      return new Crew(now, window, rest, alone);
    }
  }

  /** The same norms, with or without those of a crew. */
  Norms withCrew(boolean applies) {
    return new Norms(
        continuousDriving,
        furtherDriving,
        wholeBreak,
        firstBreak,
        lastBreak,
        dailyDriving,
        extendedDriving,
        extendedDays,
        weekDriving,
        twoWeekDriving,
        daily,
        weekly,
        crew.applies(applies));
  }
}
