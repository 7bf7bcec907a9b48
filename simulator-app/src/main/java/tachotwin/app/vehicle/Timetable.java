package tachotwin.app.vehicle;

import java.util.Arrays;

/**
 * Distance as a function of time: knots of time, distance and speed, joined by cubics (Hermite).
 *
 * <p>Distance never falls, speed has no steps inside; a leg whose ends are equally far is a stand.
 * Times are microseconds from the motion's start.
 */
final class Timetable {
  private final long[] micros;
  private final double[] metres;
  private final double[] speeds;

  /** A guess where to look first; any value is right. */
  private int lastLeg;

  private Timetable(long[] micros, double[] metres, double[] speeds) {
    this.micros = micros;
    this.metres = metres;
    this.speeds = speeds;
  }

  int size() {
    return micros.length;
  }

  long micros(int knot) {
    return micros[knot];
  }

  double metres(int knot) {
    return metres[knot];
  }

  long end() {
    return micros[micros.length - 1];
  }

  /** Metres at a moment; beyond the ends as at the ends. */
  double distance(long time) {
    if (time <= 0) {
      return metres[0];
    }
    if (time >= end()) {
      return metres[metres.length - 1];
    }
    int leg = legAt(time);
    double rise = metres[leg + 1] - metres[leg];
    if (rise == 0) {
      return metres[leg];
    }
    // Counted from the nearer end, so that rounding cannot make distance fall near a stand.
    double seconds = (micros[leg + 1] - micros[leg]) / 1e6;
    double u = (time - micros[leg]) / 1e6 / seconds;
    return u < 0.5
        ? metres[leg] + gained(u, rise, seconds * speeds[leg], seconds * speeds[leg + 1])
        : metres[leg + 1] - gained(1 - u, rise, seconds * speeds[leg + 1], seconds * speeds[leg]);
  }

  private static double gained(double u, double rise, double slope, double farSlope) {
    double back = 1 - u;
    return u * (u * (3 - 2 * u) * rise + back * back * slope - u * back * farSlope);
  }

  /** Metres per second at a moment; 0 before the start and from the end on. */
  double speed(long time) {
    if (time < 0 || time >= end()) {
      return 0;
    }
    int leg = legAt(time);
    double rise = metres[leg + 1] - metres[leg];
    if (rise == 0) {
      return 0;
    }
    double seconds = (micros[leg + 1] - micros[leg]) / 1e6;
    double u = (time - micros[leg]) / 1e6 / seconds;
    double speed =
        6 * u * (1 - u) * rise / seconds
            + (1 - u) * (1 - 3 * u) * speeds[leg]
            + u * (3 * u - 2) * speeds[leg + 1];
    return Math.max(0, speed);
  }

  /** The leg of a moment within the ends; most often that of the moment asked before. */
  private int legAt(long time) {
    int leg = lastLeg;
    if (time < micros[leg] || time >= micros[leg + 1]) {
      int found = Arrays.binarySearch(micros, time);
      leg = Math.min(found >= 0 ? found : -found - 2, micros.length - 2);
      lastLeg = leg;
    }
    return leg;
  }

  /** Collects knots in the order of time. */
  static final class Builder {
    /** Times the mean speed of a leg; from 3 on, distance could fall within the leg. */
    private static final double STEEPEST = 2.5;

    private long[] micros;
    private double[] metres;
    private double[] speeds;
    private int size;

    Builder(int expected) {
      micros = new long[expected];
      metres = new double[expected];
      speeds = new double[expected];
    }

    /** A knot whose speed is known, m/s; one that is not later than the last is left out. */
    void add(long time, double distance, double speed) {
      if (size > 0 && time <= micros[size - 1]) {
        metres[size - 1] = distance;
        return;
      }
      if (size == micros.length) {
        micros = Arrays.copyOf(micros, size * 2 + 1);
        metres = Arrays.copyOf(metres, size * 2 + 1);
        speeds = Arrays.copyOf(speeds, size * 2 + 1);
      }
      micros[size] = time;
      metres[size] = distance;
      speeds[size++] = speed;
    }

    Timetable build() {
      return new Timetable(
          Arrays.copyOf(micros, size), Arrays.copyOf(metres, size), Arrays.copyOf(speeds, size));
    }

    /**
     * Gives every knot the speed of the parabola through it and its neighbours, no more than keeps
     * the distance from falling (Fritsch and Carlson), then builds.
     */
    Timetable buildSmooth() {
      for (int i = 0; i < size; i++) {
        speeds[i] = smoothSpeed(i);
      }
      return build();
    }

    private double smoothSpeed(int knot) {
      if (size == 2) {
        return mean(0);
      }
      int leg = Math.max(1, Math.min(knot, size - 2));
      double before = mean(leg - 1);
      double after = mean(leg);
      double h0 = micros[leg] - micros[leg - 1];
      double h1 = micros[leg + 1] - micros[leg];
      double bend = (after - before) / (h0 + h1);
      double parabola;
      double most;
      if (knot == 0) {
        parabola = before - h0 * bend;
        most = before;
      } else if (knot == size - 1) {
        parabola = after + h1 * bend;
        most = after;
      } else {
        parabola = before + h0 * bend;
        most = Math.min(before, after);
      }
      return Math.max(0, Math.min(parabola, STEEPEST * most));
    }

    private double mean(int leg) {
      return (metres[leg + 1] - metres[leg]) * 1e6 / (micros[leg + 1] - micros[leg]);
    }
  }
}
