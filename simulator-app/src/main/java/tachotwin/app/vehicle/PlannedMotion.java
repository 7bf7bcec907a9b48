package tachotwin.app.vehicle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Makes motion of a plan: the track is cut into cells; each has a speed that the road, the driver
 * and the plan allow; then acceleration is limited forwards and braking backwards.
 */
final class PlannedMotion {
  private static final double CELL = 25;
  private static final double BEND_CHORD = 40;
  private static final double SIDEWAYS = 1.2;
  private static final double SLOWEST = 10 / 3.6;
  private static final double MOODS = 1_500;
  private static final double MOOD = 3.5 / 3.6;
  private static final double BRAKING = 0.6;
  private static final double GENTLE = 0.5;
  private static final double BRISK = 0.8;

  private final Track track;
  private final DrivePlan plan;
  private final int cells;
  private final double cell;

  /** Speed at each cell's edge that the road and the plan allow, m/s. */
  private final double[] allowed;

  /** How long to stand at each cell's edge, µs. */
  private final long[] standing;

  PlannedMotion(Track track, DrivePlan plan) {
    this.track = track;
    this.plan = plan;
    this.cells = Math.max(2, (int) Math.ceil(track.length() / CELL));
    this.cell = track.length() / cells;
    this.allowed = new double[cells + 1];
    this.standing = new long[cells + 1];
  }

  Motion drive(SimInstant start) {
    allowByRoad();
    plan.zones().forEach(this::slowDown);
    allowed[0] = 0;
    allowed[cells] = 0;
    for (PlannedStop stop : plan.stops()) {
      if (stop instanceof PlannedStop.AtDistance place) {
        stand(place.metres(), place.duration());
      }
    }
    timed().forEach(Timed::insert);
    return new Motion(track, timetable(), start);
  }

  /** What the plan puts at a time, in the order of time, since each shifts all that follow. */
  private List<Timed> timed() {
    Stream<Timed> stops =
        plan.stops().stream()
            .filter(PlannedStop.AfterStart.class::isInstance)
            .map(PlannedStop.AfterStart.class::cast)
            .map(stop -> new Timed(stop.time(), () -> standAfter(stop)));
    Stream<Timed> stretches =
        plan.stretches().stream().map(s -> new Timed(s.from(), () -> speedUp(s)));
    return Stream.concat(stops, stretches).sorted(Comparator.comparing(Timed::time)).toList();
  }

  private record Timed(SimDuration time, Runnable action) {
    void insert() {
      action.run();
    }
  }

  private void allowByRoad() {
    SplittableRandom chance = new SplittableRandom(plan.seed());
    double[] moods = chance.doubles((long) (track.length() / MOODS) + 2, -MOOD, MOOD).toArray();
    for (int i = 0; i <= cells; i++) {
      double at = i * cell / MOODS;
      int mood = Math.min((int) at, moods.length - 2);
      double part = at - mood;
      double wished = plan.cruiseKmh() / 3.6 + moods[mood] + part * (moods[mood + 1] - moods[mood]);
      allowed[i] = Math.max(SLOWEST, Math.min(wished, bendSpeed(i * cell)));
    }
  }

  /** The speed at which a bend is felt no stronger than {@link #SIDEWAYS} m/s². */
  private double bendSpeed(double metres) {
    if (metres < BEND_CHORD || metres > track.length() - BEND_CHORD) {
      return Double.MAX_VALUE;
    }
    double in = course(metres - BEND_CHORD, metres);
    double out = course(metres, metres + BEND_CHORD);
    double turn = Math.abs(Earth.longitude(out - in)) * Math.PI / 180;
    return Math.sqrt(SIDEWAYS * BEND_CHORD / Math.max(turn, 1e-6));
  }

  private double course(double from, double to) {
    Track.Place start = track.at(from);
    Track.Place end = track.at(to);
    return Earth.course(start.latitude(), start.longitude(), end.latitude(), end.longitude());
  }

  private void slowDown(SpeedZone zone) {
    double limit = zone.kmh() / 3.6;
    for (int i = edge(zone.fromMetres()); i <= edge(zone.toMetres()); i++) {
      allowed[i] = Math.min(allowed[i], limit);
    }
  }

  private void speedUp(SpeedStretch stretch) {
    Timetable before = timetable();
    double from = before.distance(stretch.from().micros());
    double seconds = (stretch.to().micros() - stretch.from().micros()) / 1e6;
    double speed = stretch.kmh() / 3.6;
    int last = Math.min(edge(from + seconds * speed), cells - 1);
    for (int i = edge(from) + 1; i <= last; i++) {
      if (standing[i] == 0) {
        allowed[i] = Math.max(allowed[i], speed);
      }
    }
  }

  private void standAfter(PlannedStop.AfterStart stop) {
    Timetable before = timetable();
    if (stop.time().micros() < before.end()) {
      stand(before.distance(stop.time().micros()), stop.duration());
    }
  }

  private void stand(double metres, SimDuration duration) {
    if (metres <= track.length()) {
      int edge = edge(metres);
      allowed[edge] = 0;
      standing[edge] += duration.micros();
    }
  }

  private int edge(double metres) {
    return (int) Math.max(0, Math.min(cells, Math.round(metres / cell)));
  }

  private Timetable timetable() {
    double[] speeds = speeds();
    Timetable.Builder knots = new Timetable.Builder(cells + 16);
    double seconds = 0;
    long stood = 0;
    for (int i = 0; i <= cells; i++) {
      if (i > 0) {
        seconds += secondsOf(speeds[i - 1] + speeds[i]);
      }
      double metres = i == cells ? track.length() : i * cell;
      knots.add(stood + Math.round(seconds * 1e6), metres, speeds[i]);
      if (standing[i] > 0) {
        stood += standing[i];
        knots.add(stood + Math.round(seconds * 1e6), metres, 0);
      }
    }
    return knots.build();
  }

  /** Time of a cell; between two stands it is driven in a short rush. */
  private double secondsOf(double speedSum) {
    return speedSum > 0 ? 2 * cell / speedSum : 2 * Math.sqrt(cell / BRAKING);
  }

  private double[] speeds() {
    double[] speeds = Arrays.copyOf(allowed, cells + 1);
    for (int i = 1; i <= cells; i++) {
      double before = speeds[i - 1];
      double acceleration = Math.max(GENTLE, BRISK - (BRISK - GENTLE) * before / 22);
      speeds[i] = Math.min(speeds[i], Math.sqrt(before * before + 2 * acceleration * cell));
    }
    for (int i = cells - 1; i >= 0; i--) {
      double after = speeds[i + 1];
      speeds[i] = Math.min(speeds[i], Math.sqrt(after * after + 2 * BRAKING * cell));
    }
    return speeds;
  }
}
