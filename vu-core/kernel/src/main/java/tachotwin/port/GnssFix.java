package tachotwin.port;

import tachotwin.time.SimInstant;

/**
 * What the GNSS receiver tells once a second (4.5.1, 4.7.10).
 *
 * @param valid whether there is a navigation solution; without one only the time has meaning
 * @param latMicroDeg latitude in 10⁻⁶ degree, north positive, −90 000 000…90 000 000, or {@link
 *     #NO_LATITUDE}
 * @param lonMicroDeg longitude in 10⁻⁶ degree, east positive, −180 000 000…180 000 000, or {@link
 *     #NO_LONGITUDE}
 * @param speedCentiKmh speed over ground in 0.01 km/h
 * @param courseCentiDeg course over ground in 0.01 degree clockwise from north, 0…35 999
 * @param pdopTenths position dilution of precision in tenths
 * @param time UTC of the solution
 */
public record GnssFix(
    boolean valid,
    int latMicroDeg,
    int lonMicroDeg,
    int speedCentiKmh,
    int courseCentiDeg,
    int pdopTenths,
    SimInstant time) {

  /** The latitude that stands for none in GeoCoordinates of appendix Б. */
  public static final int NO_LATITUDE = 90_000_001;

  /** The longitude that stands for none in GeoCoordinates of appendix Б. */
  public static final int NO_LONGITUDE = 180_000_001;

  /** No solution at a moment. */
  public static GnssFix none(SimInstant time) {
    return new GnssFix(false, NO_LATITUDE, NO_LONGITUDE, 0, 0, 999, time);
  }
}
