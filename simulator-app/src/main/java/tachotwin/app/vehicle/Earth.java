package tachotwin.app.vehicle;

/**
 * Distances and courses on a sphere of the mean radius of WGS-84.
 *
 * <p>{@link StrictMath} only, so that a seed gives the same octets on every machine.
 */
public final class Earth {
  /** Mean radius (2a + b) / 3 of WGS-84, metres. */
  static final double RADIUS = 6_371_008.8;

  private static final double DEGREE = Math.PI / 180;

  /** Metres of a degree of a great circle. */
  static final double DEGREE_METRES = RADIUS * DEGREE;

  private Earth() {}

  /** Metres between two points in degrees (haversine). */
  public static double distance(double lat1, double lon1, double lat2, double lon2) {
    double sinLat = StrictMath.sin((lat2 - lat1) * DEGREE / 2);
    double sinLon = StrictMath.sin((lon2 - lon1) * DEGREE / 2);
    double cosines = StrictMath.cos(lat1 * DEGREE) * StrictMath.cos(lat2 * DEGREE);
    double h = sinLat * sinLat + cosines * sinLon * sinLon;
    return 2 * RADIUS * StrictMath.asin(Math.sqrt(Math.min(1, h)));
  }

  /** Degrees clockwise from north, 0 ≤ course &lt; 360, at the first of two points. */
  static double course(double lat1, double lon1, double lat2, double lon2) {
    double cos2 = StrictMath.cos(lat2 * DEGREE);
    double turn = (lon2 - lon1) * DEGREE;
    double east = StrictMath.sin(turn) * cos2;
    double north =
        StrictMath.cos(lat1 * DEGREE) * StrictMath.sin(lat2 * DEGREE)
            - StrictMath.sin(lat1 * DEGREE) * cos2 * StrictMath.cos(turn);
    double course = StrictMath.atan2(east, north) / DEGREE;
    return course < 0 ? course + 360 : course;
  }

  /** A longitude brought into −180 ≤ longitude &lt; 180. */
  static double longitude(double degrees) {
    return degrees - 360 * Math.floor((degrees + 180) / 360);
  }
}
