package tachotwin.app.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class RecordedMotionTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");

  /** A straight recording to the north-east of a vehicle whose second-by-second speed is known. */
  private static final class Recorder {
    private final SplittableRandom chance = new SplittableRandom(7);
    private final List<double[]> points = new ArrayList<>();
    private double metres;
    private double strayNorth;
    private double strayEast;
    private long second = 1_600_000_000;

    /** Drives, a point every so many seconds, the receiver wandering up to so many metres. */
    Recorder drive(double speed, int seconds, int every, double noise) {
      for (int i = 0; i < seconds; i++) {
        if (i % every == 0) {
          record(noise);
        }
        metres += speed;
        second++;
      }
      return this;
    }

    Recorder gap(double speed, int seconds) {
      metres += speed * seconds;
      second += seconds;
      return this;
    }

    private void record(double noise) {
      strayNorth = strayNorth * 0.9 + noise * 0.4 * (chance.nextDouble() * 2 - 1);
      strayEast = strayEast * 0.9 + noise * 0.4 * (chance.nextDouble() * 2 - 1);
      double along = metres / Math.sqrt(2);
      points.add(
          new double[] {
            55 + (along + strayNorth) / Earth.DEGREE_METRES,
            37 + (along + strayEast) / Earth.DEGREE_METRES / Math.cos(Math.toRadians(55)),
            second
          });
    }

    Track track() {
      record(0);
      return new Track(
          points.stream().mapToDouble(p -> p[0]).toArray(),
          points.stream().mapToDouble(p -> p[1]).toArray(),
          points.stream().mapToLong(p -> ((long) p[2]) * 1_000_000).toArray());
    }
  }

  private static SimInstant after(double seconds) {
    return START.plus(SimDuration.ofMicros(Math.round(seconds * 1e6)));
  }

  private static void neverFalls(Motion motion) {
    double last = 0;
    for (SimInstant at = START;
        at.isBefore(motion.end());
        at = at.plus(SimDuration.ofMillis(200))) {
      double now = motion.distance(at);
      assertThat(now).isGreaterThanOrEqualTo(last);
      last = now;
    }
    assertThat(motion.distance(motion.end())).isGreaterThanOrEqualTo(last);
  }

  @Test
  void placesTheFirstPointAtTheStart() {
    Track track = new Recorder().drive(20, 600, 1, 0).track();
    Motion motion = Motion.recorded(track, START);

    assertThat(motion.start()).isEqualTo(START);
    assertThat(motion.end()).isEqualTo(after(600));
    assertThat(motion.at(START).latitude()).isEqualTo(track.latitude(0));
    assertThat(motion.at(START).longitude()).isCloseTo(track.longitude(0), within(1e-12));
    assertThat(motion.distance(START.minus(SimDuration.ofHours(1)))).isZero();
    assertThat(motion.distance(after(7_000))).isCloseTo(track.length(), within(1e-6));
    assertThat(motion.speed(after(7_000))).isZero();
  }

  @Test
  void tellsSpeedCourseAndPlaceOfEvenMotion() {
    Track track = new Recorder().drive(20, 600, 1, 0).track();
    MotionState state = Motion.recorded(track, START).at(after(300.5));

    assertThat(state.speedKmh()).isCloseTo(72, withPercentage(0.5));
    assertThat(state.metres()).isCloseTo(6_010, withPercentage(0.5));
    assertThat(state.courseDegrees()).isCloseTo(45, within(0.5));
    assertThat(state.latitude())
        .isCloseTo((track.latitude(300) + track.latitude(301)) / 2, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 10, 30})
  void agreesWithTheLengthOfARecordingWithStops(int every) {
    Recorder recorder = new Recorder();
    for (int i = 0; i < 12; i++) {
      recorder.drive(5, 30, every, 0).drive(15 + i, 600, every, 0).drive(5, 30, every, 0);
      recorder.drive(0, 60 * (i + 1), every, 0);
    }
    Track track = recorder.track();
    Motion motion = Motion.recorded(track, START);

    assertThat(motion.length()).isCloseTo(track.length(), withPercentage(1));
    assertThat(motion.distance(motion.end())).isCloseTo(recorder.metres, withPercentage(1));
    assertThat(motion.stops()).hasSize(12);
    assertThat(motion.longStops()).hasSize(3);
    neverFalls(motion);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2, 5, 8})
  void aRestlessReceiverAddsNoDistanceAtStands(double noise) {
    Recorder recorder = new Recorder();
    for (int i = 0; i < 5; i++) {
      recorder.drive(22, 1_200, 1, 0.2).drive(0, 1_800, 1, noise);
    }
    Track track = recorder.track();
    Motion motion = Motion.recorded(track, START);

    assertThat(motion.length()).isCloseTo(recorder.metres, withPercentage(1));
    assertThat(motion.longStops()).hasSize(5);
    for (Stop stop : motion.longStops()) {
      assertThat(stop.duration().toSeconds()).isBetween(1_770L, 1_800L);
      assertThat(motion.speed(stop.start().plus(SimDuration.ofMinutes(15)))).isZero();
    }
    neverFalls(motion);
  }

  @Test
  void agreesWithTheLengthOfANoisyRecording() {
    Recorder recorder = new Recorder();
    for (int i = 0; i < 20; i++) {
      recorder.drive(3 + i, 300, 1, 3);
    }
    Track track = recorder.track();

    assertThat(Motion.recorded(track, START).length()).isCloseTo(track.length(), withPercentage(1));
  }

  @Test
  void drivesGapsOfTimeEvenly() {
    Recorder recorder =
        new Recorder().drive(20, 300, 1, 0).gap(18, 600).drive(20, 300, 1, 0).gap(0, 3_600);
    Track track = recorder.drive(20, 300, 1, 0).track();
    Motion motion = Motion.recorded(track, START);

    assertThat(motion.length()).isCloseTo(recorder.metres, withPercentage(1));
    assertThat(motion.speed(after(600))).isCloseTo(64.8, withPercentage(5));
    assertThat(motion.longStops())
        .singleElement()
        .satisfies(stop -> assertThat(stop.duration().toMinutes()).isBetween(59L, 60L));
    neverFalls(motion);
  }

  @Test
  void standsInAGapOfLittleWayAndMakesUpForItAtItsEnd() {
    Track track = new Recorder().drive(20, 300, 1, 0).gap(0.05, 3_600).drive(20, 300, 1, 0).track();
    Motion motion = Motion.recorded(track, START);

    assertThat(motion.length()).isCloseTo(track.length(), within(1e-6));
    assertThat(motion.speed(after(2_000))).isZero();
    assertThat(motion.longStops()).hasSize(1);
  }

  @Test
  void standsAtBothEndsWithoutRollingThere() {
    Recorder recorder =
        new Recorder().drive(0, 900, 1, 3).drive(20, 600, 1, 0.2).drive(0, 900, 1, 3);
    Motion motion = Motion.recorded(recorder.track(), START);

    assertThat(motion.longStops()).hasSize(2);
    assertThat(motion.longStops().get(0).start()).isEqualTo(START);
    assertThat(motion.longStops().get(1).end()).isEqualTo(motion.end());
    assertThat(motion.length()).isCloseTo(12_000, withPercentage(1));
  }

  @Test
  void standsAllTheTimeOnARecordingThatNeverLeavesItsPlace() {
    Motion motion = Motion.recorded(new Recorder().drive(0, 900, 1, 3).track(), START);

    assertThat(motion.length()).isZero();
    assertThat(motion.end()).isEqualTo(after(900));
    assertThat(motion.at(after(100)).courseDegrees()).isBetween(0.0, 360.0);
  }

  @Test
  void doesNotTakeSlowTrafficForAStop() {
    Track track = new Recorder().drive(1.2, 600, 1, 0).track();

    assertThat(Motion.recorded(track, START).stops()).isEmpty();
  }

  @Test
  void agreesAcrossTheAntimeridian() {
    double[] longitudes = new double[200];
    double[] latitudes = new double[200];
    long[] micros = new long[200];
    for (int i = 0; i < 200; i++) {
      longitudes[i] = Earth.longitude(179.99 + i * 1e-4);
      latitudes[i] = 65;
      micros[i] = i * 1_000_000L;
    }
    Motion motion = Motion.recorded(new Track(latitudes, longitudes, micros), START);

    assertThat(motion.length()).isLessThan(1_000);
    assertThat(Math.abs(motion.at(after(100.5)).longitude())).isBetween(179.99, 180.0);
    assertThat(motion.at(after(100.5)).courseDegrees()).isCloseTo(90, within(0.1));
  }

  @Test
  void refusesATrackWithoutTimes() {
    Track track = new Track(new double[] {55, 56}, new double[] {37, 37}, new long[0]);

    assertThatThrownBy(() -> Motion.recorded(track, START))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
