package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;

/**
 * The norms of driving and rest in force on a day (3.30, 3.31).
 *
 * @param continuousDriving driving after which a break is due
 * @param wholeBreak break that is sufficient at once
 * @param firstBreak least first part of a divided break
 * @param lastBreak least last part of a divided break
 * @param dailyDriving driving in a daily period
 * @param extendedDriving the same on an extended day
 * @param extendedDays extended days in a calendar week
 * @param weekDriving driving in a calendar week
 * @param twoWeekDriving driving in two calendar weeks
 * @param dailyRest daily rest
 * @param reducedDailyRest reduced daily rest
 * @param reducedRests reduced daily rests between two weekly rests
 * @param weeklyRest weekly rest
 * @param reducedWeeklyRest reduced weekly rest
 * @param sixDayRest rest in six periods of 24 hours
 */
public record Norms(
    SimDuration continuousDriving,
    SimDuration wholeBreak,
    SimDuration firstBreak,
    SimDuration lastBreak,
    SimDuration dailyDriving,
    SimDuration extendedDriving,
    int extendedDays,
    SimDuration weekDriving,
    SimDuration twoWeekDriving,
    SimDuration dailyRest,
    SimDuration reducedDailyRest,
    int reducedRests,
    SimDuration weeklyRest,
    SimDuration reducedWeeklyRest,
    SimDuration sixDayRest) {
  /** Greatest length of a daily period (4.5.2). */
  public static final SimDuration DAILY_PERIOD = SimDuration.ofHours(24);
}
