package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;
import tachotwin.skzi.gnss.FaultyReceiver;
import tachotwin.skzi.gnss.GnssErrors;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionAnswer;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.Navigation;
import tachotwin.zh.ZhCommand;

/**
 * Tables 4 and 5 at the block's edge: the answers to 52 and 60 and the registered seconds, against
 * a track that is known, while the receiver's errors are as large as table 5 lets them be.
 */
class MetrologyTest {
  private static final double MOST = 0.95;

  private final BlockBench bench = BlockBench.working();
  private final ReferenceTrack track =
      new ReferenceTrack(bench.queue.now().plus(SimDuration.ofSeconds(1)));
  private final FaultyReceiver receiver = new FaultyReceiver(track::fix, 34_005);
  private final List<Reading> readings = new ArrayList<>();

  @Test
  @Requirement({"MT-002", "MT-004", "MT-007"})
  void speedsAndPlacesAreWithinTable5() {
    receiver.inject(GnssErrors.TABLE_5);
    drive(2400);
    assertThat(readings).hasSize(2400);
    assertThat(readings).extracting(Reading::pdop).allMatch(pdop -> pdop <= 30);
    assertThat(readings)
        .allSatisfy(one -> assertThat(one.speed()).isBetween(one.wanted() - 2, one.wanted() + 2));
    assertThat(readings.stream().mapToDouble(Reading::wanted).max()).hasValue(180);
    assertThat(within(15)).isGreaterThanOrEqualTo(MOST);
    // The errors were there: the block did not see the track itself.
    assertThat(within(5)).isLessThan(MOST);
    assertThat(readings).anyMatch(one -> Math.abs(one.speed() - one.wanted()) > 1.7);
  }

  @Test
  @Requirement("MT-004")
  void theBlockAddsNothingToTheInstrumentalErrorOfPlaces() {
    receiver.inject(GnssErrors.INSTRUMENTAL);
    drive(1200);
    assertThat(within(3)).isGreaterThanOrEqualTo(MOST);
  }

  @Test
  @Requirement("MT-007")
  void registeredSecondsAreThoseOfTheTrack() {
    receiver.inject(GnssErrors.TABLE_5);
    drive(2400);
    bench.run(61);
    int samples = 0;
    int near = 0;
    for (MotionMinute minute : bench.archive.all(MotionMinute.class)) {
      for (MotionSample sample : minute.samples()) {
        SimInstant at = minute.at().plus(SimDuration.ofSeconds(sample.second()));
        double wanted = track.speed(at);
        assertThat(sample.speed() / 100.0).as("%s", at).isBetween(wanted - 2, wanted + 2);
        samples++;
        near += isNear(at, sample.position().latitude(), sample.position().longitude(), 15) ? 1 : 0;
      }
    }
    assertThat(samples).isGreaterThan(2300);
    assertThat(near).isGreaterThanOrEqualTo((int) (samples * MOST));
  }

  @Test
  @Requirement({"MT-001", "MT-006"})
  void timeIsThatOfUtcAndIntervalsAreRight() {
    receiver.inject(GnssErrors.TABLE_5);
    bench.receiver(receiver);
    for (long seconds : new long[] {60, 600, 3600, 86_400}) {
      SimInstant begin = navigation().time();
      SimInstant wanted = bench.queue.now();
      assertWithin(2, begin.since(wanted));
      for (long left = seconds; left > 0; left -= 60) {
        bench.run(60);
        SimDuration off = navigation().time().since(bench.queue.now());
        assertWithin(2, off);
      }
      SimDuration told = navigation().time().since(begin);
      assertWithin(4, told.minus(SimDuration.ofSeconds(seconds)));
    }
  }

  @Test
  @Requirement("MT-006")
  void scaleOfTimeGoesOnWithoutReceptionAndFollowsUtcAgainFromAnHourOff() {
    bench.receiver(receiver);
    assertThat(offset()).isEqualTo(SimDuration.ZERO);
    // The greatest difference of 4.5.1: 3 600 s.
    receiver.shift(SimDuration.ofSeconds(3600));
    assertThat(offset()).isEqualTo(SimDuration.ofSeconds(3600));
    receiver.reception(false);
    bench.run(86_400);
    assertThat(navigation().valid()).isFalse();
    assertThat(offset()).isEqualTo(SimDuration.ofSeconds(3600));
    receiver.shift(SimDuration.ZERO);
    assertThat(offset()).isEqualTo(SimDuration.ofSeconds(3600));
    receiver.reception(true);
    assertThat(offset()).isEqualTo(SimDuration.ZERO);
  }

  // One second after another: command 60 with exact pulses, then 52.
  private void drive(int seconds) {
    bench.receiver(receiver);
    for (int i = 0; i < seconds; i++) {
      bench.run(1);
      SimInstant at = bench.queue.now();
      MotionSecond told =
          new MotionSecond(
              at,
              (int) Math.round(track.speed(at) * 256),
              120_000_000 + (long) track.distance(at),
              track.speed(at) >= 1 ? 1 : 0);
      MotionAnswer answer =
          BlockBench.decoded(
              bench.execute(ZhCommand.of(CommandCode.MOTION_SECOND, told)),
              CommandCode.MOTION_SECOND,
              MotionAnswer.class);
      assertWithin(2, answer.time().since(at));
      Navigation navigation = navigation();
      readings.add(
          new Reading(
              at,
              navigation.speed() / 100.0,
              track.speed(at),
              navigation.lat(),
              navigation.lon(),
              navigation.pdop()));
    }
  }

  private double within(double metres) {
    return readings.stream()
            .filter(one -> isNear(one.at(), one.latitude(), one.longitude(), metres))
            .count()
        / (double) readings.size();
  }

  private boolean isNear(SimInstant at, int latitude, int longitude, double metres) {
    return Math.abs(track.metresNorth(at, latitude)) <= metres
        && Math.abs(track.metresEast(at, longitude)) <= metres;
  }

  private static void assertWithin(long seconds, SimDuration off) {
    assertThat(off).isBetween(SimDuration.ofSeconds(-seconds), SimDuration.ofSeconds(seconds));
  }

  private SimDuration offset() {
    return navigation().time().since(bench.queue.now());
  }

  private Navigation navigation() {
    return BlockBench.decoded(
        bench.execute(ZhCommand.of(CommandCode.NAVIGATION)),
        CommandCode.NAVIGATION,
        Navigation.class);
  }

  private record Reading(
      SimInstant at, double speed, double wanted, int latitude, int longitude, int pdop) {}
}
