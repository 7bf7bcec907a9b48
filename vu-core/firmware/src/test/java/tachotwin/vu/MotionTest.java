package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.VehicleState;

/** Pulses in, commands 51 and 60 out. */
class MotionTest {
  private final Bench bench = running();

  private static Bench running() {
    Bench bench = new Bench();
    // 36 000 imp/km: ten pulses a second at 1 km/h.
    bench.block.vehicle = FakeBlock.vehicle(90, 36_000);
    return Bench.running(bench);
  }

  @Test
  @Requirement("VU-001")
  void motionBeginsAfterTwoSeconds() {
    bench.drive(1);
    bench.run(1.9);
    bench.drive(0);
    bench.run(10);
    assertThat(states()).doesNotContain(0x01);

    bench.drive(1);
    bench.run(2.1);
    bench.drive(0);
    bench.run(1);
    assertThat(states()).contains(0x01);
  }

  @Test
  @Requirement("VU-002")
  void theStopIsAFactAfterTwoSeconds() {
    bench.drive(50);
    bench.run(60);
    bench.drive(0);
    bench.run(1.9);
    bench.drive(50);
    bench.run(10);
    assertThat(states()).containsSequence(0x10, 0x01).doesNotContain(0x00);

    bench.drive(0);
    bench.run(2.2);
    assertThat(states()).endsWith(0x00);
  }

  @Test
  void order36WantsFiveSecondsAt18TenthsOfAKilometrePerHour() {
    Bench order = new Bench(Profile.ORDER_36, Variant.ONLINE, s -> s, 2);
    order.block.vehicle = FakeBlock.vehicle(90, 36_000);
    Bench.running(order);
    order.drive(1.5);
    order.run(60);
    order.drive(0);
    order.run(10);
    order.drive(50);
    order.run(4.9);
    assertThat(order.unit.isMoving()).isFalse();
    order.run(0.3);
    assertThat(order.unit.isMoving()).isTrue();
  }

  @Test
  void eachSecondInMotionIsRegistered() {
    bench.drive(60);
    bench.run(2.05);
    bench.block.told.clear();
    bench.run(60);

    List<MotionSecond> seconds = bench.block.told(CommandCode.MOTION_SECOND, MotionSecond.class);
    assertThat(seconds).hasSize(60);
    for (int i = 0; i < seconds.size(); i++) {
      assertThat(seconds.get(i).at()).isEqualTo(Bench.START.plus(SimDuration.ofSeconds(23 + i)));
      // 60 × 256 = 15 360; the pulses of a second are within one of 600.
      assertThat(seconds.get(i).speed256()).isBetween(15_330, 15_390);
      assertThat(seconds.get(i).state()).isEqualTo(1);
    }
    // 60 s at 60 km/h are 1 km; the odometer began with 123 456 km.
    assertThat(seconds.get(59).odometerMetres() - seconds.get(0).odometerMetres())
        .isBetween(983L, 984L);
    assertThat(seconds.get(0).odometerMetres()).isBetween(123_456_049L, 123_456_051L);
  }

  // A vehicle whose sensor is cut off seems to rest: only GNSS shows that it moves (35h).
  @Test
  void aSecondOfRestIsToldWithIgnitionOnAndNotWithout() {
    bench.block.told.clear();
    bench.run(60);
    assertThat(bench.block.told(CommandCode.MOTION_SECOND, MotionSecond.class))
        .hasSize(60)
        .extracting(MotionSecond::speed256, MotionSecond::state)
        .containsOnly(tuple(0, 0));

    bench.unit.ignition(false);
    bench.run(1);
    bench.block.told.clear();
    bench.run(600);
    assertThat(bench.block.told(CommandCode.MOTION_SECOND, MotionSecond.class)).isEmpty();
  }

  @Test
  void theSensorIsAskedOnceASecondWhenNothingMoves() {
    bench.unit.ignition(false);
    bench.run(20);
    int before = bench.polls;
    bench.run(100);
    assertThat(bench.polls - before).isEqualTo(100);

    bench.drive(50);
    bench.run(4);
    assertThat(bench.unit.isMoving()).isTrue();
  }

  @Test
  @Requirement("MT-005")
  void distanceIsWithinOnePercent() {
    long before = bench.unit.state(bench.time.now()).odometerMetres();
    bench.drive(72);
    bench.run(50);
    bench.drive(0);
    bench.run(1);

    assertThat(bench.unit.state(bench.time.now()).odometerMetres() - before)
        .isBetween(990L, 1_010L);
  }

  @Test
  @Requirement("MT-003")
  void speedIsWithinTwoKilometresPerHour() {
    for (int kmh = 20; kmh <= 180; kmh += 10) {
      bench.drive(kmh);
      bench.run(3);
      assertThat(bench.unit.state(bench.time.now()).speed256() / 256.0)
          .isBetween(kmh - 2.0, kmh + 2.0);
    }
  }

  @Test
  void theDailyDistanceBeginsAtMidnight() {
    bench.drive(36);
    bench.run(100);
    bench.unit.ignition(false);
    bench.unit.ignition(true);
    assertThat(bench.unit.state(bench.time.now()).tripMetres()).isBetween(990L, 1_010L);

    bench.drive(0);
    SimInstant midnight = bench.time.now().startOfDay().plus(SimDuration.ofHours(24));
    bench.time.runUntil(midnight);
    bench.drive(36);
    bench.run(10);
    assertThat(bench.unit.state(bench.time.now()).tripMetres()).isBetween(95L, 101L);
  }

  @Test
  void speedsOfMotionAreRemembered() {
    bench.drive(60);
    bench.run(100);
    bench.drive(0);
    bench.run(100);

    assertThat(bench.unit.speeds().size()).isBetween(99, 101);
    assertThat(bench.unit.speeds().last(50).get(0).kmh()).isEqualTo(60);
  }

  @Test
  void theOdometerGoesOnWhenTheSupplyComesBack() {
    bench.drive(36);
    bench.run(100);
    bench.unit.powerOff();
    bench.run(100);
    bench.unit.powerOn();
    bench.drive(0);
    bench.run(20);

    // Pulses without supply are not counted.
    assertThat(bench.unit.state(bench.time.now()).odometerMetres())
        .isBetween(123_456_999L, 123_457_001L);
  }

  @Test
  void ignitionIsToldToTheBlock() {
    bench.unit.ignition(false);
    bench.run(1);

    assertThat(states()).containsExactly(0x10, 0x11);
    assertThat(bench.block.told(CommandCode.VEHICLE_STATE, VehicleState.class).get(0).odometer())
        .isEqualTo(123_456);
  }

  @Test
  void timesAreAskedEachMinuteWithADriversCard() {
    bench.driver(1, "RUD12345678900");
    bench.block.told.clear();
    bench.run(600);

    assertThat(bench.block.told.stream().filter(t -> t.code() == CommandCode.DRIVING_TIMES))
        .hasSize(10);
  }

  @Test
  void anHourOfStandingCostsOneStatusAMinute() {
    bench.unit.ignition(false);
    bench.run(60);
    bench.block.told.clear();
    SimInstant from = bench.time.now();
    bench.run(3_600);

    assertThat(bench.block.told).hasSize(60);
    assertThat(bench.time.now().since(from)).isEqualTo(SimDuration.ofHours(1));
  }

  private List<Integer> states() {
    return bench.block.told(CommandCode.VEHICLE_STATE, VehicleState.class).stream()
        .map(VehicleState::state)
        .toList();
  }
}
