package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.ConditionFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.GnssGapFact;
import tachotwin.skzi.archive.MotionFact;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionAnswer;
import tachotwin.zh.Navigation;
import tachotwin.zh.VehicleStateCode;
import tachotwin.zh.ZhCommand;

class MotionTest {
  private static final GeoCoordinates ELSEWHERE = new GeoCoordinates(55_900_000, 37_700_000);

  private final BlockBench bench = BlockBench.working();

  @Test
  @Requirement("SK-003")
  void takesTheSpeedOfGnssFrom20KmhAndOfThePulsesBelow() {
    bench.drive(1, 1999, 1500, true);
    bench.drive(1, 2000, 1500, true);
    bench.drive(1, 2500, 2400, true);
    bench.reception(false);
    bench.drive(1, 2500, 2400, true);
    bench.run(60);
    assertThat(samples())
        .extracting(MotionSample::byPulses, MotionSample::speed)
        .containsExactly(
            tuple(true, 1500), tuple(false, 2000), tuple(false, 2500), tuple(true, 2400));
    assertThat(samples().get(1))
        .satisfies(
            sample -> {
              assertThat(sample.position()).isEqualTo(BlockBench.MOSCOW);
              assertThat(sample.course()).isEqualTo(9000);
              assertThat(sample.pulseSpeed()).isEqualTo(1500);
            });
    assertThat(samples().get(3).position()).isEqualTo(GeoCoordinates.NONE);
  }

  @Test
  void registersEverySecondOfAMinuteOnce() {
    bench.runUntil("2026-03-02T05:01:59Z");
    bench.drive(60, 6000);
    bench.second(6000, 1);
    bench.run(2);
    List<MotionMinute> minutes = bench.archive.all(MotionMinute.class);
    assertThat(minutes).hasSize(1);
    assertThat(minutes.get(0).at()).isEqualTo(at("2026-03-02T05:02:00Z"));
    assertThat(minutes.get(0).samples()).hasSize(60);
    assertThat(minutes.get(0).samples())
        .extracting(MotionSample::second)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void registersNoSecondsAtRest() {
    bench.drive(120, 0);
    bench.run(61);
    assertThat(bench.archive.all(MotionMinute.class)).isEmpty();
  }

  @Test
  @Requirement("SK-004")
  void registersMotionByGnssFrom1Point8Kmh() {
    bench.drive(10, 170, 0, false);
    assertThat(bench.archive.all(MotionFact.class)).isEmpty();
    bench.drive(10, 190, 0, false);
    assertThat(bench.archive.all(MotionFact.class))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.began()).isTrue();
              assertThat(fact.bySensor()).isFalse();
              assertThat(fact.position()).isEqualTo(BlockBench.MOSCOW);
            });
    bench.drive(1, 170, 0, false);
    assertThat(bench.archive.all(MotionFact.class))
        .extracting(MotionFact::began)
        .containsExactly(true, false);
  }

  @Test
  @Requirement("SK-004")
  void registersMotionThatTheUnitDetects() {
    bench.reception(false);
    bench.state(VehicleStateCode.MOVING);
    bench.run(9);
    bench.state(VehicleStateCode.STOPPED);
    List<MotionFact> facts = bench.archive.all(MotionFact.class);
    assertThat(facts).extracting(MotionFact::began).containsExactly(true, false);
    assertThat(facts).extracting(MotionFact::bySensor).containsExactly(true, true);
    assertThat(facts.get(1).at().since(facts.get(0).at())).isEqualTo(SimDuration.ofSeconds(9));
  }

  @Test
  @Requirement("SK-019")
  void registersGapsOfReceptionWithBothPlaces() {
    bench.drive(10, 5000);
    bench.reception(false);
    bench.drive(60, 5000);
    bench.place(ELSEWHERE);
    bench.reception(true);
    bench.drive(1, 5000);
    assertThat(bench.archive.all(GnssGapFact.class))
        .extracting(GnssGapFact::lost, GnssGapFact::position)
        .containsExactly(tuple(true, BlockBench.MOSCOW), tuple(false, ELSEWHERE));
    EventFact event = bench.core.events().last(EventFaultType.Code.NO_GNSS_POSITION).orElseThrow();
    assertThat(event.end().orElseThrow().since(event.at())).isEqualTo(SimDuration.ofSeconds(60));
    assertThat(event.position()).isEqualTo(BlockBench.MOSCOW);
    assertThat(event.endPosition()).isEqualTo(ELSEWHERE);
  }

  @Test
  void tellsTheUnitThatReceptionIsLost() {
    bench.reception(false);
    MotionAnswer answer = bench.second(0, 0);
    assertThat(BlockFlags.GNSS_LOST.in(answer.flags())).isTrue();
    bench.reception(true);
    assertThat(BlockFlags.GNSS_LOST.in(bench.second(0, 0).flags())).isFalse();
  }

  @Test
  @Requirement("SK-001")
  void followsTheTimeOfGnss() {
    bench.gnssShift(SimDuration.ofSeconds(300));
    Navigation navigation = navigation();
    assertThat(navigation.time()).isEqualTo(bench.queue.now().plus(SimDuration.ofSeconds(300)));
    bench.reception(false);
    bench.run(3600);
    assertThat(navigation().time()).isEqualTo(bench.queue.now().plus(SimDuration.ofSeconds(300)));
  }

  @Test
  void tellsTimeAndPlace() {
    Navigation valid = navigation();
    assertThat(valid.valid()).isTrue();
    assertThat(valid.lat()).isEqualTo(55_751_244);
    assertThat(valid.lon()).isEqualTo(37_618_423);
    bench.reception(false);
    assertThat(navigation())
        .satisfies(
            lost -> {
              assertThat(lost.valid()).isFalse();
              assertThat(lost.lat()).isEqualTo(90_000_001);
              assertThat(lost.lon()).isEqualTo(180_000_001);
            });
  }

  @Test
  void registersAFerryCrossing() {
    bench.second(0, 2);
    bench.run(600);
    bench.second(0, 2);
    bench.second(0, 0);
    assertThat(bench.archive.all(ConditionFact.class))
        .extracting(ConditionFact::began)
        .containsExactly(true, false);
  }

  private Navigation navigation() {
    return BlockBench.decoded(
        bench.execute(ZhCommand.of(CommandCode.NAVIGATION)),
        CommandCode.NAVIGATION,
        Navigation.class);
  }

  private List<MotionSample> samples() {
    return bench.archive.all(MotionMinute.class).stream()
        .flatMap(minute -> minute.samples().stream())
        .toList();
  }

  private static SimInstant at(String iso) {
    return SimInstant.parse(iso);
  }
}
