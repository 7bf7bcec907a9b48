package tachotwin.app.vehicle;

import java.util.Arrays;

/**
 * Points as they come out of a file, judged as a whole at the end.
 *
 * <p>A recording may hold two points of one moment and lone points far off the road: they are left
 * out. What cannot be a vehicle's way is refused.
 */
final class TrackBuilder {
  /** The most points of a file: 23 days at one a second. */
  static final int MAX_POINTS = 2_000_000;

  /** The time of a point that has none. */
  static final long NO_TIME = Long.MIN_VALUE;

  private static final double FASTEST = 250 / 3.6;
  private static final int MOST_STRAY_IN_A_ROW = 10;
  private static final double SHORTEST = 1;

  private final String name;
  private double[] latitudes = new double[1024];
  private double[] longitudes = new double[1024];
  private long[] micros = new long[1024];
  private int[] lines = new int[1024];
  private int size;

  TrackBuilder(String name) {
    this.name = name;
  }

  /** One more point; coordinates are in their ranges. */
  void add(double latitude, double longitude, long time, int line) throws TrackException {
    if (size == MAX_POINTS) {
      throw new TrackException(name, line, "more than " + MAX_POINTS + " points; split the track");
    }
    if (size == lines.length) {
      grow(size * 2);
    }
    put(size++, latitude, longitude, time, line);
  }

  boolean isEmpty() {
    return size == 0;
  }

  Track build() throws TrackException {
    if (size == 0) {
      throw new TrackException(
          name, 0, "no track points (trkpt or rtept); export the track itself, not only waypoints");
    }
    boolean timed = timed();
    if (timed) {
      leaveOutStrays();
    }
    if (size < 2) {
      throw new TrackException(
          name, lines[0], "fewer than two points to drive between; a track needs two at least");
    }
    grow(size);
    Track track = new Track(latitudes, longitudes, timed ? micros : new long[0]);
    if (track.length() < SHORTEST) {
      throw new TrackException(name, 0, "all points are in one place; use a track that moves");
    }
    return track;
  }

  private boolean timed() throws TrackException {
    boolean timed = micros[0] != NO_TIME;
    for (int i = 1; i < size; i++) {
      if ((micros[i] != NO_TIME) != timed) {
        throw new TrackException(
            name, lines[i], "some points have a time and some do not; give all a time or none");
      }
      if (micros[i] < micros[i - 1]) {
        throw new TrackException(
            name, lines[i], "time goes back; sort the points or keep one track in the file");
      }
    }
    return timed;
  }

  private void leaveOutStrays() throws TrackException {
    int kept = 0;
    int strays = 0;
    for (int i = 1; i < size; i++) {
      if (micros[i] == micros[kept]) {
        continue;
      }
      if (drivable(kept, i)) {
        move(i, ++kept);
        strays = 0;
      } else if (kept == 0 && i + 1 < size && drivable(i, i + 1) && !drivable(0, i + 1)) {
        move(i, 0);
      } else if (++strays > MOST_STRAY_IN_A_ROW || i == size - 1 && kept == 0) {
        throw new TrackException(
            name, lines[i], "a jump faster than 250 km/h; this is not the track of a vehicle");
      }
    }
    size = kept + 1;
  }

  private boolean drivable(int from, int to) {
    double most = FASTEST * (micros[to] - micros[from]) / 1e6;
    double lat1 = latitudes[from];
    double lon1 = longitudes[from];
    double lat2 = latitudes[to];
    double lon2 = longitudes[to];
    // Around the corner is never shorter than straight on, and needs no trigonometry.
    return (Math.abs(lat2 - lat1) + Math.abs(lon2 - lon1)) * Earth.DEGREE_METRES <= most
        || Earth.distance(lat1, lon1, lat2, lon2) <= most;
  }

  private void move(int from, int to) {
    put(to, latitudes[from], longitudes[from], micros[from], lines[from]);
  }

  private void put(int point, double latitude, double longitude, long time, int line) {
    latitudes[point] = latitude;
    longitudes[point] = longitude;
    micros[point] = time;
    lines[point] = line;
  }

  private void grow(int length) {
    latitudes = Arrays.copyOf(latitudes, length);
    longitudes = Arrays.copyOf(longitudes, length);
    micros = Arrays.copyOf(micros, length);
    lines = Arrays.copyOf(lines, length);
  }
}
