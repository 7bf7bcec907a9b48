package tachotwin.app.vehicle;

import java.util.ArrayList;
import java.util.List;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A track driven in time: distance, speed, course and position as closed functions of the moment.
 *
 * <p>Before its start the vehicle stands at the first point, from its end on at the last. It is
 * never changed; any moment may be asked in any order.
 */
public final class Motion {
  /** The shortest stand that counts as a stop. */
  public static final SimDuration SHORTEST_STOP = SimDuration.ofSeconds(10);

  /** The shortest stop that counts as a long one. */
  public static final SimDuration LONG_STOP = SimDuration.ofMinutes(10);

  private final Track line;
  private final Timetable timetable;
  private final SimInstant start;
  private final List<Stop> stops;

  /**
   * A motion along a line.
   *
   * @param line the geometry; its length is the timetable's last distance
   */
  Motion(Track line, Timetable timetable, SimInstant start) {
    this.line = line;
    this.timetable = timetable;
    this.start = start;
    this.stops = findStops();
  }

  /**
   * The motion that a track's times tell.
   *
   * <p>Where it hardly moves (less than 1 km/h for 10 s or more) it stands, and the receiver's
   * restlessness adds no distance. Gaps are driven evenly.
   *
   * @param start the moment at which the track's first point is placed
   * @throws IllegalArgumentException if the track has no times
   */
  public static Motion recorded(Track track, SimInstant start) {
    if (!track.hasTimes()) {
      throw new IllegalArgumentException("a track without times needs a plan");
    }
    return RecordedMotion.of(track, start);
  }

  /** The motion of a plan along a track, whose times, if any, are not looked at. */
  public static Motion planned(Track track, SimInstant start, DrivePlan plan) {
    return new PlannedMotion(track, plan).drive(start);
  }

  /** When the track's first point is left or stood at. */
  public SimInstant start() {
    return start;
  }

  /** When the last point is reached. */
  public SimInstant end() {
    return start.plus(SimDuration.ofMicros(timetable.end()));
  }

  /** Metres from start to end. */
  public double length() {
    return line.length();
  }

  /** Metres travelled up to a moment. */
  public double distance(SimInstant at) {
    return timetable.distance(at.micros() - start.micros());
  }

  /** Speed in km/h at a moment. */
  public double speed(SimInstant at) {
    return timetable.speed(at.micros() - start.micros()) * 3.6;
  }

  /** Everything at a moment. */
  public MotionState at(SimInstant at) {
    double metres = distance(at);
    Track.Place place = line.at(metres);
    return new MotionState(metres, speed(at), place.course(), place.latitude(), place.longitude());
  }

  /** All stands of {@link #SHORTEST_STOP} or more between start and end, in order. */
  public List<Stop> stops() {
    return stops;
  }

  /** The stops of {@link #LONG_STOP} or more. */
  public List<Stop> longStops() {
    return stops.stream().filter(s -> s.duration().compareTo(LONG_STOP) >= 0).toList();
  }

  private List<Stop> findStops() {
    List<Stop> found = new ArrayList<>();
    int knot = 0;
    while (knot < timetable.size() - 1) {
      int last = knot;
      while (last < timetable.size() - 1 && timetable.metres(last + 1) == timetable.metres(knot)) {
        last++;
      }
      if (timetable.micros(last) - timetable.micros(knot) >= SHORTEST_STOP.micros()) {
        found.add(stop(knot, last));
      }
      knot = Math.max(last, knot + 1);
    }
    return List.copyOf(found);
  }

  private Stop stop(int from, int to) {
    Track.Place place = line.at(timetable.metres(from));
    return new Stop(
        start.plus(SimDuration.ofMicros(timetable.micros(from))),
        start.plus(SimDuration.ofMicros(timetable.micros(to))),
        place.latitude(),
        place.longitude());
  }
}
