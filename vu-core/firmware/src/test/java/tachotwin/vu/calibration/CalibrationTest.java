package tachotwin.vu.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachotwin.time.SimInstant;
import tachotwin.zh.VehicleActivation;

class CalibrationTest {
  private static final Calibration K8000 =
      new Calibration("", "", 90, 8_000, 0, SimInstant.ofEpochSecond(0));

  @Test
  void aKilometreIsKPulses() {
    assertThat(K8000.metres(8_000)).isEqualTo(1_000);
    assertThat(K8000.metres(7)).isZero();
    assertThat(K8000.metres(8)).isEqualTo(1);
  }

  @Test
  void speedIsPulsesOverKPerHour() {
    // 90 km/h at 8000 imp/km are 200 pulses a second; 90 × 256 = 23 040.
    assertThat(K8000.speed256(200, 1_000_000)).isEqualTo(23_040);
    assertThat(K8000.speed256(0, 1_000_000)).isZero();
  }

  @Test
  void speedStaysWithinItsField() {
    assertThat(K8000.speed256(100_000, 1_000_000)).isEqualTo(0xFFFF);
  }

  @Test
  void pulsesOfOneKilometrePerHourAre450MillisecondsApart() {
    // 3600 s / 8000 = 0.45 s.
    assertThat(K8000.pulsePeriodMicros(10)).isEqualTo(450_000);
    assertThat(K8000.pulsePeriodMicros(18)).isEqualTo(250_000);
  }

  @Test
  void aBlockWithoutKLeavesTheMakers() {
    VehicleActivation data =
        new VehicleActivation("V", 0x2B, "А1", 90, 0, 0, 0, "", 5, SimInstant.ofEpochSecond(1));

    assertThat(Calibration.of(data).k()).isEqualTo(8_000);
    assertThatThrownBy(() -> new Calibration("", "", 0, 0, 0, SimInstant.ofEpochSecond(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
