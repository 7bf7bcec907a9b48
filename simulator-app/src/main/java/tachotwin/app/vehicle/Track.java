package tachotwin.app.vehicle;

import java.util.Arrays;
import tachotwin.time.SimInstant;

/**
 * A line of points on the Earth, with the time of each or without times. It is never changed.
 *
 * <p>It has at least two points and a length; times, if any, grow strictly.
 */
public final class Track {
  private final double[] latitudes;
  private final double[] longitudes;
  private final long[] micros;
  private final double[] metres;

  /** A guess where to look first; any leg is right. */
  private Leg lastLeg;

  /**
   * Takes the arrays over.
   *
   * @param micros microseconds since 1970 of each point, or an empty array
   */
  Track(double[] latitudes, double[] longitudes, long[] micros) {
    this.latitudes = latitudes;
    this.longitudes = longitudes;
    this.micros = micros;
    this.metres = new double[latitudes.length];
    for (int i = 1; i < latitudes.length; i++) {
      metres[i] =
          metres[i - 1]
              + Earth.distance(latitudes[i - 1], longitudes[i - 1], latitudes[i], longitudes[i]);
    }
    this.lastLeg = leg(0);
  }

  /** Number of points. */
  public int size() {
    return latitudes.length;
  }

  /** Latitude of a point in degrees, north positive. */
  public double latitude(int point) {
    return latitudes[point];
  }

  /** Longitude of a point in degrees, east positive. */
  public double longitude(int point) {
    return longitudes[point];
  }

  /** Whether every point has its time. */
  public boolean hasTimes() {
    return micros.length > 0;
  }

  /** The recorded time of a point; {@link IllegalStateException} on a track without times. */
  public SimInstant time(int point) {
    if (!hasTimes()) {
      throw new IllegalStateException("this track has no times");
    }
    return new SimInstant(micros[point]);
  }

  /** Metres along the track from the first point to a point. */
  public double distance(int point) {
    return metres[point];
  }

  /** Metres from the first point to the last. */
  public double length() {
    return metres[metres.length - 1];
  }

  /**
   * A place on the track.
   *
   * @param latitude degrees, north positive
   * @param longitude degrees, east positive
   * @param course degrees clockwise from north in which the track goes on, 0 ≤ course &lt; 360
   */
  public record Place(double latitude, double longitude, double course) {}

  /** The place at a distance in metres; the ends stand for what is beyond them. */
  public Place at(double distance) {
    Leg on = legAt(distance);
    int leg = on.from();
    double length = metres[leg + 1] - metres[leg];
    double part = length == 0 ? 0 : Math.max(0, Math.min(1, (distance - metres[leg]) / length));
    double turn = Earth.longitude(longitudes[leg + 1] - longitudes[leg]);
    return new Place(
        latitudes[leg] + part * (latitudes[leg + 1] - latitudes[leg]),
        Earth.longitude(longitudes[leg] + part * turn),
        on.course());
  }

  /** From a point to the next. */
  private record Leg(int from, double course) {}

  private Leg leg(int from) {
    double course =
        Earth.course(latitudes[from], longitudes[from], latitudes[from + 1], longitudes[from + 1]);
    return new Leg(from, course);
  }

  /** The last leg that has a length and begins at or before a distance. */
  private Leg legAt(double distance) {
    Leg last = lastLeg;
    if (distance >= metres[last.from()] && distance < metres[last.from() + 1]) {
      return last;
    }
    int found = Arrays.binarySearch(metres, Math.max(0, distance));
    int leg = Math.min(found >= 0 ? found : -found - 2, metres.length - 2);
    while (leg < metres.length - 2 && metres[leg + 1] <= distance) {
      leg++;
    }
    while (leg > 0 && metres[leg + 1] == metres[leg]) {
      leg--;
    }
    Leg next = leg(leg);
    lastLeg = next;
    return next;
  }
}
