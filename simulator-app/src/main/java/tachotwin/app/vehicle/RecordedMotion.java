package tachotwin.app.vehicle;

import java.util.Arrays;
import tachotwin.app.vehicle.StayFinder.Stay;
import tachotwin.time.SimInstant;

/** Makes motion of a recording: stays become stands, the rest keeps every metre and moment. */
final class RecordedMotion {
  /** Knots of speed are no nearer than this, µs: coordinates of 1 m make poorer speeds. */
  private static final long KNOT_SPACING = 3_000_000;

  /** A leg longer than this, µs, is a gap, driven evenly but for its ends. */
  private static final long GAP = 20_000_000;

  private static final long GAP_END = 5_000_000;

  /** How it rolls to where it stands and away again, m/s². */
  private static final double ROLLING = 0.7;

  private static final double NEAR = 0.2;

  private final Track track;
  private final double[] latitudes;
  private final double[] longitudes;
  private final long[] micros;
  private int size;

  private RecordedMotion(Track track) {
    int most = track.size() * 2;
    this.track = track;
    this.latitudes = new double[most];
    this.longitudes = new double[most];
    this.micros = new long[most];
  }

  static Motion of(Track track, SimInstant start) {
    Track line = new RecordedMotion(track).withoutStays();
    return new Motion(line, timetable(line), start);
  }

  private Track withoutStays() {
    int point = 0;
    for (Stay stay : new StayFinder(track).find()) {
      copy(point, stay.first());
      collapse(stay);
      point = stay.last() + 1;
    }
    copy(point, track.size());
    return new Track(
        Arrays.copyOf(latitudes, size),
        Arrays.copyOf(longitudes, size),
        Arrays.copyOf(micros, size));
  }

  private void copy(int from, int end) {
    for (int i = from; i < end; i++) {
      add(i);
    }
  }

  /** Leaves of a stay its entry, its middle twice and its exit; at the track's ends no rolling. */
  private void collapse(Stay stay) {
    int first = stay.first();
    int last = stay.last();
    if (last == first + 1) {
      add(first);
      add(last);
      return;
    }
    double latitude = 0;
    double turn = 0;
    for (int i = first + 1; i < last; i++) {
      latitude += track.latitude(i) / (last - first - 1);
      turn += Earth.longitude(track.longitude(i) - track.longitude(first)) / (last - first - 1);
    }
    double longitude = Earth.longitude(track.longitude(first) + turn);
    long in = first == 0 ? 0 : rolling(first, latitude, longitude);
    long out = last == track.size() - 1 ? 0 : rolling(last, latitude, longitude);
    long from = track.time(first).micros();
    long to = track.time(last).micros();
    if (in > 0) {
      add(first);
    }
    if (in + out < to - from) {
      add(latitude, longitude, from + in);
      add(latitude, longitude, to - out);
    }
    if (out > 0) {
      add(last);
    }
  }

  /** Microseconds to roll between a point and a stand; none if it is as good as there. */
  private long rolling(int point, double latitude, double longitude) {
    double metres =
        Earth.distance(track.latitude(point), track.longitude(point), latitude, longitude);
    return metres < NEAR ? 0 : rolling(metres);
  }

  private static long rolling(double metres) {
    return Math.round(Math.sqrt(2 * metres / ROLLING) * 1e6);
  }

  private void add(int point) {
    add(track.latitude(point), track.longitude(point), track.time(point).micros());
  }

  private void add(double latitude, double longitude, long time) {
    latitudes[size] = latitude;
    longitudes[size] = longitude;
    micros[size++] = time;
  }

  private static Timetable timetable(Track line) {
    Timetable.Builder knots = new Timetable.Builder(line.size());
    long origin = line.time(0).micros();
    knots.add(0, 0, 0);
    int last = 0;
    for (int i = 1; i < line.size(); i++) {
      long time = line.time(i).micros() - origin;
      long passed = line.time(i).micros() - line.time(last).micros();
      if (stands(line, i - 1)) {
        double metres = line.distance(i) - line.distance(i - 1);
        knots.add(time - rolling(metres), line.distance(i - 1), 0);
        knots.add(time, line.distance(i), 0);
        last = i;
      } else if (passed >= KNOT_SPACING || i == line.size() - 1 || stands(line, i)) {
        if (passed > GAP) {
          even(knots, line, last, i);
        }
        knots.add(time, line.distance(i), 0);
        last = i;
      }
    }
    return knots.buildSmooth();
  }

  /** Knots inside a gap that keep its speed even. */
  private static void even(Timetable.Builder knots, Track line, int from, int to) {
    long origin = line.time(0).micros();
    long begin = line.time(from).micros();
    long end = line.time(to).micros();
    double speed = (line.distance(to) - line.distance(from)) / (end - begin);
    knots.add(begin + GAP_END - origin, line.distance(from) + GAP_END * speed, 0);
    knots.add(end - GAP_END - origin, line.distance(to) - GAP_END * speed, 0);
  }

  private static boolean stands(Track line, int leg) {
    if (leg >= line.size() - 1) {
      return false;
    }
    long micros = line.time(leg + 1).micros() - line.time(leg).micros();
    double metres = line.distance(leg + 1) - line.distance(leg);
    return micros >= StayFinder.SHORTEST && metres * 1e6 < StayFinder.STANDING * micros;
  }
}
