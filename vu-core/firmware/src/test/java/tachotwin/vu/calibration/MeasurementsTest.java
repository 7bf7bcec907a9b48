package tachotwin.vu.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.time.SimDuration;
import tachotwin.vectors.Requirement;
import tachotwin.vu.calibration.MeasuredRun.Method;

/** The arithmetic of Е.3 on numbers worked out by hand. */
class MeasurementsTest {
  @Test
  @Requirement("MT-009")
  void wIsThousandPulsesOverMetres() {
    // 1000·160/20,00 = 8000; 1000·161/20,05 = 8029,9.
    assertThat(road(160, 2_000).w()).isEqualTo(8_000);
    assertThat(road(161, 2_005).w()).isEqualTo(8_030);
  }

  @Test
  @Requirement("MT-008")
  void aRoadIsAtLeastTwentyMetresLong() {
    assertThat(road(160, 1_999).objection()).contains("путь не по Е.3.2.1");
    assertThat(road(160, 2_000).objection()).isEmpty();
  }

  @Test
  @Requirement("MT-008")
  void aRollerBenchRunsAKilometreAtFifty() {
    // 1000 m at 50 km/h take 72 s, at 49 km/h 73,47 s, at 51 km/h 70,59 s.
    assertThat(bench(72_000, 100_000).objection()).isEmpty();
    assertThat(bench(73_400, 100_000).objection()).isEmpty();
    assertThat(bench(73_500, 100_000).objection()).contains("нужно 49...51 км/ч");
    assertThat(bench(70_600, 100_000).objection()).isEmpty();
    assertThat(bench(70_500, 100_000).objection()).contains("нужно 49...51 км/ч");
    assertThat(bench(72_000, 100_100).objection()).isEmpty();
    assertThat(bench(72_000, 100_101).objection()).contains("путь не по Е.3.2.1");
    assertThat(bench(72_000, 99_899).objection()).contains("путь не по Е.3.2.1");
  }

  @Test
  void aRunWithoutPulsesDoesNotCount() {
    assertThat(road(0, 2_000).objection()).contains("импульсов: 0");
  }

  @Test
  @Requirement("MT-010")
  void kIsTheMeanOfAtLeastFiveValues() {
    assertThat(TachographConstant.of(List.of(8_000, 8_010, 8_020, 8_030)))
        .isEqualTo(new TachographConstant.Wanted(5, 4));
    assertThat(TachographConstant.of(List.of(8_000, 8_010, 8_020, 8_030, 8_042)))
        .isEqualTo(new TachographConstant.Known(8_020, 5, 0));
  }

  @Test
  @Requirement("MT-010")
  void aValueFivePercentOffIsKeptAndOneMoreIsDropped() {
    // Mean 8000 of 4 × 7900 + 8400: 8400 is 5 % off. With 8405 the mean is 8001, and 404 > 400,05.
    assertThat(TachographConstant.of(List.of(7_900, 7_900, 7_900, 7_900, 8_400)))
        .isEqualTo(new TachographConstant.Known(8_000, 5, 0));
    assertThat(TachographConstant.of(List.of(7_900, 7_900, 7_900, 7_900, 8_405)))
        .isEqualTo(new TachographConstant.Known(7_900, 4, 1));
  }

  @Test
  @Requirement("MT-010")
  void withThreeLeftKIsComputedAgainAndWithTwoTwiceAsManyAreWanted() {
    // Mean 8000: 7000 and 9000 go, three are left.
    assertThat(TachographConstant.of(List.of(7_000, 8_000, 8_010, 7_990, 9_000)))
        .isEqualTo(new TachographConstant.Known(8_000, 3, 2));
    // Mean 8000: 7000, 7500, 9500 go (limit 400), two are left.
    List<Integer> bad = List.of(7_000, 7_500, 8_000, 8_000, 9_500);
    assertThat(TachographConstant.of(bad)).isEqualTo(new TachographConstant.Wanted(10, 2));
    assertThat(TachographConstant.of(List.of(7_000, 7_500, 8_000, 8_000, 9_500, 8_000)))
        .isEqualTo(new TachographConstant.Wanted(10, 3));
    assertThat(
            TachographConstant.of(
                List.of(7_000, 7_500, 8_000, 8_000, 9_500, 8_000, 8_000, 8_000, 8_000, 8_000)))
        .isEqualTo(new TachographConstant.Known(8_000, 7, 3));
  }

  @Test
  @Requirement("MT-011")
  void lIsTheMeanOfFiveMeasurementsOfEachSide() {
    // Left 3180…3184, right 3190…3194: sum 31 870, mean 3187,0 mm = 25 496 eighths.
    assertThat(
            TyreCircumference.eighths(
                List.of(3_180, 3_181, 3_182, 3_183, 3_184, 3_190, 3_191, 3_192, 3_193, 3_194)))
        .isEqualTo(25_496);
    assertThatThrownBy(() -> TyreCircumference.eighths(List.of(3_180)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Requirement("MT-013")
  void theTestDriveAllowsFourKilometresPerHourFromTwentyOn() {
    assertThat(new TestDrive(240, 200).isGood()).isTrue();
    assertThat(new TestDrive(241, 200).isGood()).isFalse();
    assertThat(new TestDrive(160, 200).isGood()).isTrue();
    assertThat(new TestDrive(159, 200).isGood()).isFalse();
    assertThat(new TestDrive(199, 199).isGood()).isFalse();
  }

  private static MeasuredRun road(long pulses, long centimetres) {
    return new MeasuredRun(Method.ROAD, pulses, SimDuration.ofSeconds(7), centimetres);
  }

  private static MeasuredRun bench(long millis, long centimetres) {
    return new MeasuredRun(Method.BENCH, 8_000, SimDuration.ofMillis(millis), centimetres);
  }
}
