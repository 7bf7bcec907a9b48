package tachotwin.skzi.gnss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tachotwin.port.GnssFix;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class FaultyReceiverTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");

  private final FaultyReceiver receiver = new FaultyReceiver(FaultyReceiverTest::exact, 7);

  @Test
  void passesSolutionsOnWithoutErrors() {
    assertThat(receiver.fix(START)).isEqualTo(exact(START));
  }

  @Test
  void isAFunctionOfSeedAndMomentAlone() {
    receiver.inject(GnssErrors.TABLE_5);
    FaultyReceiver again = new FaultyReceiver(FaultyReceiverTest::exact, 7);
    again.inject(GnssErrors.TABLE_5);
    FaultyReceiver another = new FaultyReceiver(FaultyReceiverTest::exact, 8);
    another.inject(GnssErrors.TABLE_5);
    GnssFix later = again.fix(START.plus(SimDuration.ofHours(1)));
    assertThat(again.fix(START)).isEqualTo(receiver.fix(START));
    assertThat(receiver.fix(START.plus(SimDuration.ofHours(1)))).isEqualTo(later);
    assertThat(another.fix(START)).isNotEqualTo(receiver.fix(START));
  }

  @Test
  void keepsWithinTheErrorsAsked() {
    receiver.inject(GnssErrors.TABLE_5);
    assertThat(spread(GnssFix::speedCentiKmh)).isBetween(170, 179);
    assertThat(spread(fix -> fix.courseCentiDeg() - exact(START).courseCentiDeg()))
        .isBetween(400, 500);
    IntStream.range(0, 5000)
        .mapToObj(second -> receiver.fix(START.plus(SimDuration.ofSeconds(second))))
        .forEach(fix -> assertThat(fix.pdopTenths()).isBetween(10, 30));
    assertThat(IntStream.range(0, 5000).mapToLong(this::millisOff).max().orElseThrow())
        .isBetween(500L, 900L);
    // 14.8 m are 133 · 10⁻⁶ degree of latitude.
    long near =
        IntStream.range(0, 5000)
            .mapToObj(second -> receiver.fix(START.plus(SimDuration.ofSeconds(second))))
            .filter(fix -> Math.abs(fix.latMicroDeg() - 60_000_000) <= 133)
            .count();
    assertThat(near).isBetween(4750L, 4999L);
  }

  @Test
  void losesReceptionAndFindsItAgain() {
    receiver.reception(false);
    assertThat(receiver.fix(START)).isEqualTo(GnssFix.none(START));
    receiver.reception(true);
    receiver.shift(SimDuration.ofSeconds(3));
    assertThat(receiver.fix(START).time()).isEqualTo(START.plus(SimDuration.ofSeconds(3)));
  }

  @Test
  void staysOnTheEarth() {
    FaultyReceiver pole =
        new FaultyReceiver(at -> new GnssFix(true, 90_000_000, 180_000_000, 0, 35_999, 10, at), 1);
    pole.inject(GnssErrors.TABLE_5);
    for (int second = 0; second < 5000; second++) {
      GnssFix fix = pole.fix(START.plus(SimDuration.ofSeconds(second)));
      assertThat(fix.latMicroDeg()).isBetween(-90_000_000, 90_000_000);
      assertThat(fix.lonMicroDeg()).isBetween(-180_000_000, 180_000_000);
      assertThat(fix.courseCentiDeg()).isBetween(0, 35_999);
      assertThat(fix.speedCentiKmh()).isNotNegative();
    }
  }

  @Test
  void refusesAnErrorBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GnssErrors(-1, 0, 0, SimDuration.ZERO, 0));
  }

  private int spread(ToIntFunction<GnssFix> quantity) {
    int exact = quantity.applyAsInt(exact(START));
    return IntStream.range(0, 5000)
        .map(
            second ->
                Math.abs(
                    quantity.applyAsInt(receiver.fix(START.plus(SimDuration.ofSeconds(second))))
                        - exact))
        .max()
        .orElseThrow();
  }

  private long millisOff(int second) {
    SimInstant at = START.plus(SimDuration.ofSeconds(second));
    return Math.abs(receiver.fix(at).time().since(at).micros() / 1000);
  }

  private static GnssFix exact(SimInstant at) {
    return new GnssFix(true, 60_000_000, 30_000_000, 9000, 18_000, 12, at);
  }
}
