package tachotwin.app.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class PlannedMotionTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final Track ROAD =
      new Track(new double[] {55, 53.2}, new double[] {37, 37}, new long[0]);

  private static SimInstant after(long seconds) {
    return START.plus(SimDuration.ofSeconds(seconds));
  }

  private static double hardestChange(Motion motion) {
    double hardest = 0;
    for (SimInstant at = START; at.isBefore(motion.end()); at = at.plus(SimDuration.ofSeconds(1))) {
      double change = motion.speed(at.plus(SimDuration.ofSeconds(1))) - motion.speed(at);
      hardest = Math.max(hardest, Math.abs(change) / 3.6);
    }
    return hardest;
  }

  @Test
  void cruisesAtAboutEightyAndStandsAtBothEnds() {
    Motion motion = Motion.planned(ROAD, START, DrivePlan.ofSeed(1));

    assertThat(motion.speed(START)).isZero();
    assertThat(motion.speed(motion.end())).isZero();
    assertThat(motion.distance(motion.end())).isCloseTo(ROAD.length(), within(1e-6));
    for (int second = 120; second < 8_000; second += 60) {
      assertThat(motion.speed(after(second))).isBetween(76.0, 84.0);
    }
    assertThat(hardestChange(motion)).isLessThan(0.85);
    assertThat(motion.stops()).isEmpty();
  }

  @Test
  void aSeedGivesTheSameDriveAndAnotherSeedAnother() {
    Motion first = Motion.planned(ROAD, START, DrivePlan.ofSeed(1));
    Motion same = Motion.planned(ROAD, START, DrivePlan.ofSeed(1));
    Motion other = Motion.planned(ROAD, START, DrivePlan.ofSeed(2));

    assertThat(same.at(after(3_000))).isEqualTo(first.at(after(3_000)));
    assertThat(other.at(after(3_000))).isNotEqualTo(first.at(after(3_000)));
  }

  @Test
  void makesPlannedStops() {
    Motion motion =
        Motion.planned(
            ROAD,
            START,
            DrivePlan.ofSeed(1)
                .withStops(
                    List.of(
                        new PlannedStop.AfterStart(
                            SimDuration.ofHours(1), SimDuration.ofMinutes(25)),
                        new PlannedStop.AtDistance(20_000, SimDuration.ofSeconds(90)),
                        new PlannedStop.AfterStart(
                            SimDuration.ofHours(9), SimDuration.ofMinutes(25)),
                        new PlannedStop.AtDistance(2_000_000, SimDuration.ofMinutes(1)))));

    assertThat(motion.stops()).hasSize(2);
    assertThat(motion.stops().get(0).duration()).isEqualTo(SimDuration.ofSeconds(90));
    assertThat(motion.distance(motion.stops().get(0).start())).isCloseTo(20_000, within(25.0));
    assertThat(motion.longStops()).containsExactly(motion.stops().get(1));
    assertThat(motion.stops().get(1).duration()).isEqualTo(SimDuration.ofMinutes(25));
    assertThat(motion.stops().get(1).start().since(START).toSeconds()).isBetween(3_600L, 3_630L);
    assertThat(hardestChange(motion)).isLessThan(0.85);
  }

  @Test
  void drivesBetweenStopsNextToEachOther() {
    Motion motion =
        Motion.planned(
            ROAD,
            START,
            DrivePlan.ofSeed(1)
                .withStops(
                    List.of(
                        new PlannedStop.AtDistance(25, SimDuration.ofSeconds(20)),
                        new PlannedStop.AtDistance(50, SimDuration.ofSeconds(20)))));

    assertThat(motion.stops()).hasSize(2);
    assertThat(hardestChange(motion)).isLessThan(1.5);
  }

  @Test
  void goesFasterInAStretchOnly() {
    Motion motion =
        Motion.planned(
            ROAD,
            START,
            DrivePlan.ofSeed(1)
                .withStretches(
                    List.of(
                        new SpeedStretch(
                            SimDuration.ofSeconds(3_000), SimDuration.ofSeconds(3_150), 100))));

    long fast = 0;
    for (int second = 0; second < 8_000; second++) {
      fast += motion.speed(after(second)) > 90 ? 1 : 0;
    }
    assertThat(motion.speed(after(3_060))).isCloseTo(100, within(0.1));
    assertThat(fast).isBetween(130L, 160L);
    assertThat(motion.speed(after(2_990))).isLessThan(90);
    assertThat(motion.speed(after(3_190))).isLessThan(90);
  }

  @Test
  void slowsDownInZonesAndBends() {
    Track corner =
        new Track(new double[] {55, 55.1, 55.1}, new double[] {37, 37, 37.2}, new long[0]);
    Motion motion =
        Motion.planned(
            corner, START, DrivePlan.ofSeed(1).withZones(List.of(new SpeedZone(3_000, 5_000, 60))));

    for (long second = 0; second < motion.end().since(START).toSeconds(); second++) {
      double metres = motion.distance(after(second));
      if (metres > 3_030 && metres < 4_970) {
        assertThat(motion.speed(after(second))).isLessThanOrEqualTo(60.01);
      }
      if (Math.abs(metres - corner.distance(1)) < 20) {
        assertThat(motion.speed(after(second))).isLessThan(40);
      }
    }
  }

  @Test
  void drivesTheShortestTrack() {
    Track yard = new Track(new double[] {55, 55.00002}, new double[] {37, 37}, new long[0]);
    Motion motion = Motion.planned(yard, START, DrivePlan.ofSeed(1));

    assertThat(motion.distance(motion.end())).isCloseTo(yard.length(), within(1e-9));
  }

  @Test
  void refusesPlansThatMakeNoSense() {
    assertThatThrownBy(() -> new SpeedZone(5, 5, 60)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SpeedStretch(SimDuration.ZERO, SimDuration.ofHours(1), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DrivePlan(1, 500, List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
