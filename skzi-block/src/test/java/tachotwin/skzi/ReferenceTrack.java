package tachotwin.skzi;

import tachotwin.port.GnssFix;
import tachotwin.time.SimInstant;

/**
 * A track that is known exactly: from a place along a course of 45°, 600 s from rest to 180 km/h at
 * a constant acceleration, then as long back to rest, over and over.
 *
 * @param start when it begins
 */
public record ReferenceTrack(SimInstant start) {
  private static final double RAMP = 600;
  private static final double TOP_KMH = 180;
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double LATITUDE = 55.751244;
  private static final double LONGITUDE = 37.618423;

  /** The speed, km/h. */
  public double speed(SimInstant at) {
    double phase = seconds(at) % (2 * RAMP);
    return TOP_KMH * (phase <= RAMP ? phase : 2 * RAMP - phase) / RAMP;
  }

  /** The way since the start, m. */
  public double distance(SimInstant at) {
    double top = TOP_KMH / 3.6;
    double ramps = Math.floor(seconds(at) / RAMP);
    double rest = seconds(at) - ramps * RAMP;
    double sinceRamp = top * rest * rest / (2 * RAMP);
    double inRamp = ramps % 2 == 0 ? sinceRamp : top * rest - sinceRamp;
    return ramps * top * RAMP / 2 + inRamp;
  }

  /** Latitude, degrees. */
  public double latitude(SimInstant at) {
    return LATITUDE + distance(at) * Math.sqrt(0.5) / METRES_PER_DEGREE;
  }

  /** Longitude, degrees. */
  public double longitude(SimInstant at) {
    return LONGITUDE + distance(at) * Math.sqrt(0.5) / metresPerDegreeOfLongitude();
  }

  /** How far a latitude in 10⁻⁶ degree is from the track's, m. */
  public double metresNorth(SimInstant at, int microDegrees) {
    return (microDegrees / 1e6 - latitude(at)) * METRES_PER_DEGREE;
  }

  /** How far a longitude in 10⁻⁶ degree is from the track's, m. */
  public double metresEast(SimInstant at, int microDegrees) {
    return (microDegrees / 1e6 - longitude(at)) * metresPerDegreeOfLongitude();
  }

  /** The solution of a receiver without any error. */
  public GnssFix fix(SimInstant at) {
    return new GnssFix(
        true,
        (int) Math.round(latitude(at) * 1e6),
        (int) Math.round(longitude(at) * 1e6),
        (int) Math.round(speed(at) * 100),
        45_00,
        12,
        at);
  }

  // The track is some 100 km long: one scale of longitude is as good as another.
  private static double metresPerDegreeOfLongitude() {
    return METRES_PER_DEGREE * Math.cos(Math.toRadians(LATITUDE));
  }

  private double seconds(SimInstant at) {
    return at.since(start).micros() / 1e6;
  }
}
