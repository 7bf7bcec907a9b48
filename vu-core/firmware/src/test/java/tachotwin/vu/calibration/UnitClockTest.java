package tachotwin.vu.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** The block's time has whole seconds, so that of a true 10:00:00.7 is 10:00:00. */
class UnitClockTest {
  private static final SimInstant NOON = SimInstant.parse("2026-03-02T12:00:00Z");
  private final EventQueue time = new EventQueue(NOON);

  @Test
  void runsWithItsDrift() {
    UnitClock clock = new UnitClock(time, SimDuration.ZERO, 20);

    time.runUntil(NOON.plus(SimDuration.ofHours(24)));

    // 86 400 s × 20·10⁻⁶ = 1.728 s.
    assertThat(clock.now().since(time.now())).isEqualTo(SimDuration.ofMillis(1_728));
  }

  @Test
  void nineteenTenthsOfASecondAreLeftAlone() {
    assertThat(ahead(1_900).compare(blockTime())).isFalse();
    assertThat(ahead(-1_900).compare(blockTime())).isFalse();
  }

  @Test
  void twentyOneTenthsOfASecondAreSetRight() {
    UnitClock slow = ahead(-2_100);
    UnitClock fast = ahead(2_100);
    assertThat(slow.compare(blockTime())).isTrue();
    assertThat(slow.now()).isEqualTo(NOON);

    // At 12:00:00.9 the fast clock changes to 12:00:03: the block's 12:00:00 is 3 s less.
    time.runUntil(NOON.plus(SimDuration.ofMillis(900)));
    assertThat(fast.compare(blockTime())).isTrue();
  }

  private UnitClock ahead(long millis) {
    return new UnitClock(time, SimDuration.ofMillis(millis), 0);
  }

  private SimInstant blockTime() {
    return SimInstant.ofEpochSecond(time.now().epochSecond());
  }
}
