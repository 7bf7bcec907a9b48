package tachotwin.skzi.gnss;

import tachotwin.time.SimDuration;

/**
 * The errors of a receiver.
 *
 * @param positionMetres error of the position along each axis that 95 of 100 solutions stay within,
 *     m
 * @param speedKmh greatest error of the speed, km/h
 * @param courseDegrees greatest error of the course, degrees
 * @param time greatest error of the time, and so of the block's scale
 * @param pdopTenths greatest PDOP told, in tenths; 0 leaves what the receiver tells
 */
public record GnssErrors(
    double positionMetres,
    double speedKmh,
    double courseDegrees,
    SimDuration time,
    int pdopTenths) {
  /** None. */
  public static final GnssErrors NONE = new GnssErrors(0, 0, 0, SimDuration.ZERO, 0);

  /**
   * As large as table 5 lets a block have them: ±15 m, ±2 km/h, ±2 s, PDOP 3; less what the block's
   * own numbers are rounded by (0.1 m, 1 s), and less than the 1.8 km/h at which a vehicle at rest
   * would move (4.7.10).
   */
  public static final GnssErrors TABLE_5 =
      new GnssErrors(14.8, 1.79, 5, SimDuration.ofMillis(900), 30);

  /** The instrumental part alone, with a signal that is perfect itself: ±3 m (table 5). */
  public static final GnssErrors INSTRUMENTAL =
      new GnssErrors(2.8, 1.79, 5, SimDuration.ofMillis(900), 30);

  /** Refuses negative errors. */
  public GnssErrors {
    if (positionMetres < 0
        || speedKmh < 0
        || courseDegrees < 0
        || time.micros() < 0
        || pdopTenths < 0) {
      throw new IllegalArgumentException("an error is at least 0");
    }
  }
}
