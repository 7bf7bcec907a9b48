package tachotwin.vu.motion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.vu.calibration.Calibration;

/** Pulses counted every 100 ms; k = 36 000 imp/km makes 1 km/h ten pulses a second. */
class MotionDetectorTest {
  private static final long STEP = 100_000;
  private static final long K = 36_000;
  private final MotionDetector detector = new MotionDetector(2_000_000);
  private final Calibration calibration =
      new Calibration("", "", 0, (int) K, 0, Calibration.FACTORY.calibrated());
  private long now = 1_000_000;
  private double pulses;

  @Test
  void nineteenTenthsOfASecondAreNoMotion() {
    detector.restart(now, 0);

    assertThat(drive(50, 1.9)).isEqualTo(-1);
    assertThat(drive(0, 5)).isEqualTo(-1);
    assertThat(detector.moving()).isFalse();
  }

  @Test
  void twentyOneTenthsOfASecondAreMotion() {
    detector.restart(now, 0);

    assertThat(drive(50, 2.1)).isBetween(2_000_000L, 2_100_000L);
    assertThat(detector.moving()).isTrue();
  }

  @Test
  void theLeastSpeedIsEnough() {
    detector.restart(now, 0);

    assertThat(drive(1, 1.9)).isEqualTo(-1);
    assertThat(drive(0, 3)).isEqualTo(-1);
    assertThat(drive(1, 2.1)).isBetween(2_000_000L, 2_100_000L);
  }

  @Test
  void lessThanTheLeastSpeedIsNoMotion() {
    detector.restart(now, 0);

    assertThat(drive(0.8, 60)).isEqualTo(-1);
  }

  @Test
  void aStopOfNineteenTenthsIsNoStop() {
    detector.restart(now, 0);
    drive(50, 10);

    assertThat(drive(0, 1.9)).isEqualTo(-1);
    assertThat(drive(50, 5)).isEqualTo(-1);
    assertThat(detector.moving()).isTrue();
  }

  @Test
  void aStopOfTwentyOneTenthsIsAStop() {
    detector.restart(now, 0);
    drive(50, 10);

    assertThat(drive(0, 2.1)).isBetween(1_900_000L, 2_100_000L);
    assertThat(detector.moving()).isFalse();
  }

  @Test
  void creepingBelowTheLeastSpeedIsAStop() {
    detector.restart(now, 0);
    drive(50, 10);

    drive(0.5, 10);

    assertThat(detector.moving()).isFalse();
  }

  @Test
  void motionAtTheLeastSpeedGoesOn() {
    detector.restart(now, 0);
    drive(1, 120);

    assertThat(detector.moving()).isTrue();
  }

  /** Microseconds from the beginning of this drive until a fact, or −1. */
  private long drive(double kmh, double seconds) {
    long begin = now;
    long found = -1;
    int steps = (int) Math.round(seconds * 10);
    for (int i = 0; i < steps; i++) {
      now += STEP;
      pulses += kmh * K / 3.6e9 * STEP;
      long count = (long) (pulses + 1e-6);
      MotionDetector.Fact fact = detector.poll(now, count, calibration.pulsePeriodMicros(10));
      if (fact != MotionDetector.Fact.NONE && found < 0) {
        found = now - begin;
      }
    }
    return found;
  }
}
