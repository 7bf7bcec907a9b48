package tachotwin.skzi.accounting;

/**
 * Rest of one driver (4.5.2), in minutes.
 *
 * @param dailyRest the last daily rest, or the one that lasts
 * @param weeklyRest the last weekly rest, or the one that lasts
 * @param sixDayRest rest in six periods of 24 hours from the end of the last weekly rest; where
 *     none is known, in those that end now
 * @param twoWeekRest rest in this calendar week and the one before
 * @param threeWeekRest rest in this calendar week and the two before
 */
public record RestTimes(
    int dailyRest, int weeklyRest, int sixDayRest, int twoWeekRest, int threeWeekRest) {
  /** Nothing known. */
  public static final RestTimes NONE = new RestTimes(0, 0, 0, 0, 0);
}
