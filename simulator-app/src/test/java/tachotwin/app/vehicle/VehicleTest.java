package tachotwin.app.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.port.GnssFix;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class VehicleTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final int W = 8_000;

  private static Vehicle vehicle() {
    Track road = new Track(new double[] {55, 54}, new double[] {37, 37.5}, new long[0]);
    DrivePlan plan =
        DrivePlan.ofSeed(3)
            .withStops(
                List.of(
                    new PlannedStop.AtDistance(30_000, SimDuration.ofMinutes(12)),
                    new PlannedStop.AtDistance(60_000, SimDuration.ofMinutes(2))));
    return new Vehicle(Motion.planned(road, START, plan), W, Gearbox.lorry());
  }

  @Test
  void pulsesNeverFallAndCountTheWholeWay() {
    Vehicle vehicle = vehicle();
    SimInstant end = vehicle.motion().end();
    long last = vehicle.pulses(START.minus(SimDuration.ofHours(1)));
    assertThat(last).isZero();
    for (SimInstant at = START; at.isBefore(end); at = at.plus(SimDuration.ofMillis(100))) {
      long now = vehicle.pulses(at);
      // 90 km/h give 20 pulses in a tenth of a second at w = 8000 imp/km.
      assertThat(now - last).isBetween(0L, 20L);
      last = now;
    }
    assertThat((double) vehicle.pulses(end))
        .isCloseTo(vehicle.motion().length() / 1_000 * W, within(1.0));
  }

  @Test
  void ignitionIsOffBeforeAfterAndInTheMiddleOfALongStop() {
    Vehicle vehicle = vehicle();
    Stop stop = vehicle.motion().longStops().get(0);
    Stop shortStop = vehicle.motion().stops().get(1);

    assertThat(vehicle.ignition(START.minus(SimDuration.ofSeconds(61)))).isFalse();
    assertThat(vehicle.ignition(START.minus(SimDuration.ofSeconds(60)))).isTrue();
    assertThat(vehicle.ignition(stop.start().plus(SimDuration.ofSeconds(59)))).isTrue();
    assertThat(vehicle.ignition(stop.start().plus(SimDuration.ofSeconds(60)))).isFalse();
    assertThat(vehicle.ignition(stop.end().minus(SimDuration.ofSeconds(60)))).isTrue();
    assertThat(vehicle.ignition(shortStop.start().plus(SimDuration.ofSeconds(60)))).isTrue();
    assertThat(vehicle.ignition(vehicle.motion().end().plus(SimDuration.ofSeconds(60)))).isFalse();
    assertThat(vehicle.ignitionChanges())
        .hasSize(4)
        .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
  }

  @Test
  void engineIdlesAtAStandAndTurnsWithTheWheels() {
    Vehicle vehicle = vehicle();

    assertThat(vehicle.engineRpm(START)).isEqualTo(600);
    assertThat(vehicle.engineRpm(START.minus(SimDuration.ofHours(1)))).isZero();
    // 80 km/h / 3.6 / 3.15 m · 60 · 3.08 = 1304 rpm in the twelfth gear.
    assertThat(Gearbox.lorry().rpm(80)).isEqualTo(1_304);
    for (int kmh = 1; kmh < 100; kmh++) {
      assertThat(Gearbox.lorry().rpm(kmh)).isBetween(600, 1_700);
    }
  }

  @Test
  void theAntennaTellsPlaceSpeedCourseAndTime() {
    Vehicle vehicle = vehicle();
    GnssFix first = vehicle.fix(START);
    SimInstant later = START.plus(SimDuration.ofMinutes(10));
    GnssFix fix = vehicle.fix(later);

    assertThat(first.latMicroDeg()).isEqualTo(55_000_000);
    assertThat(first.lonMicroDeg()).isEqualTo(37_000_000);
    assertThat(first.speedCentiKmh()).isZero();
    assertThat(fix.valid()).isTrue();
    assertThat(fix.time()).isEqualTo(later);
    assertThat(fix.speedCentiKmh() / 100.0).isCloseTo(vehicle.motion().speed(later), within(0.006));
    // From 55° N 37° E to 54° N 37.5° E: south, a little east.
    assertThat(fix.courseCentiDeg()).isBetween(16_300, 16_450);
    assertThat(fix.pdopTenths()).isBetween(10, 17);
  }

  @Test
  void noSolutionHasThePlaceThatStandsForNone() {
    GnssFix none = GnssFix.none(START);

    assertThat(none.valid()).isFalse();
    assertThat(none.latMicroDeg()).isEqualTo(90_000_001);
    assertThat(none.lonMicroDeg()).isEqualTo(180_000_001);
  }

  @Test
  void refusesACoefficientOutOfRange() {
    Motion motion = vehicle().motion();

    assertThatThrownBy(() -> new Vehicle(motion, 0, Gearbox.lorry()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
