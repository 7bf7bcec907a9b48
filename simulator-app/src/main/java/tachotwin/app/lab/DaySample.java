package tachotwin.app.lab;

import tachotwin.time.SimInstant;

/**
 * One minute of a day, for the chart of the report.
 *
 * @param at when
 * @param speedKmh speed that the tachograph shows
 * @param driving whether driver 1 drives
 * @param card whether a driver's card is in slot 1
 * @param overspeed whether the set speed is exceeded
 */
public record DaySample(
    SimInstant at, double speedKmh, boolean driving, boolean card, boolean overspeed) {}
