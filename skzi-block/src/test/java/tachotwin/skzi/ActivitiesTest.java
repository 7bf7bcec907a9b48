package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.CardSlot;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.ResponseCode;

/** Activities as text: minute, activity, card and crew of each fact of a slot. */
class ActivitiesTest {
  private final BlockBench bench = BlockBench.working();

  @Test
  void isDrivingInEachMinuteWithMotion() {
    bench.runUntil("2026-03-02T06:00:10Z");
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.runUntil("2026-03-02T06:04:30Z");
    bench.drive(90, 5000);
    bench.drive(1, 0);
    bench.runUntil("2026-03-02T06:30:00Z");
    assertThat(facts(CardSlot.DRIVER, "2026-03-02T05:01:00Z"))
        .containsExactly("06:00 REST in one", "06:04 DRIVING in one", "06:07 REST in one");
  }

  @Test
  void doesNotBreakDrivingForStopsOfLessThanAMinute() {
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.runUntil("2026-03-02T06:00:00Z");
    for (int i = 0; i < 10; i++) {
      bench.drive(40, 4000);
      bench.drive(50, 0);
    }
    bench.runUntil("2026-03-02T07:00:00Z");
    assertThat(facts(CardSlot.DRIVER, "2026-03-02T05:01:00Z"))
        .containsExactly("06:00 DRIVING in one", "06:15 REST in one");
  }

  @Test
  void isRestWithoutACardHoweverTheVehicleMoves() {
    bench.drive(600, 5000);
    assertThat(facts(CardSlot.DRIVER, "2026-03-02T00:00:00Z"))
        .containsExactly("00:00 REST out one");
  }

  @Test
  void tellsTheCrewFromTwoDriversCards() {
    bench.runUntil("2026-03-02T06:00:00Z");
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.runUntil("2026-03-02T06:10:00Z");
    bench.insertDriver(2, BlockBench.SECOND_DRIVER);
    bench.drive(120, 5000);
    bench.drive(60, 0);
    assertThat(bench.withdrawDriver(2, BlockBench.SECOND_DRIVER)).isEqualTo(ResponseCode.OK);
    bench.runUntil("2026-03-02T07:00:00Z");
    assertThat(facts(CardSlot.DRIVER, "2026-03-02T05:01:00Z"))
        .containsExactly("06:00 REST in one", "06:10 DRIVING in crew", "06:13 REST in one");
    assertThat(facts(CardSlot.CO_DRIVER, "2026-03-02T05:01:00Z"))
        .containsExactly("06:10 REST in crew", "06:13 REST out one");
  }

  @Test
  void countsTheMinuteOfWithdrawalAsDriving() {
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.runUntil("2026-03-02T06:00:00Z");
    bench.drive(20, 4000);
    bench.drive(5, 0);
    bench.withdrawDriver(1, BlockBench.DRIVER);
    bench.runUntil("2026-03-02T06:10:00Z");
    assertThat(facts(CardSlot.DRIVER, "2026-03-02T05:01:00Z"))
        .containsExactly("06:00 DRIVING in one", "06:01 REST out one");
  }

  @Test
  void tellsTheStateOfBothSlotsAt0000() {
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.runUntil("2026-03-02T23:59:30Z");
    bench.drive(120, 5000);
    bench.run(120);
    assertThat(facts(CardSlot.DRIVER, "2026-03-03T00:00:00Z")).startsWith("00:00 DRIVING in one");
    assertThat(facts(CardSlot.CO_DRIVER, "2026-03-03T00:00:00Z"))
        .containsExactly("00:00 REST out one");
    bench.runUntil("2026-03-05T12:00:00Z");
    assertThat(facts(CardSlot.CO_DRIVER, "2026-03-05T00:00:00Z"))
        .containsExactly("00:00 REST out one");
  }

  @Test
  void isRestWhileThereIsNoSupply() {
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.runUntil("2026-03-02T06:00:00Z");
    bench.drive(90, 4000);
    bench.block.powerOff();
    bench.runUntil("2026-03-04T06:00:00Z");
    bench.block.powerOn();
    bench.run(120);
    assertThat(facts(CardSlot.DRIVER, "2026-03-02T05:01:00Z"))
        .containsExactly(
            "06:00 DRIVING in one",
            "06:02 REST in one",
            "00:00 REST in one",
            "00:00 REST in one",
            "06:00 REST out one");
  }

  @Test
  void tellsWhatTheOpenMinuteWillRegister() {
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.runUntil("2026-03-02T06:00:30Z");
    assertThat(bench.block.registers().activities().pending(CardSlot.DRIVER)).isEmpty();
    bench.drive(10, 5000);
    assertThat(bench.block.registers().activities().pending(CardSlot.DRIVER))
        .map(ActivitiesTest::text)
        .contains("06:00 DRIVING in one");
  }

  @Test
  void followsAClockThatGnssSetsDaysAhead() {
    bench.gnssShift(SimDuration.ofHours(72));
    bench.drive(5, 0);
    bench.runUntil("2026-03-03T12:00:00Z");
    bench.gnssShift(SimDuration.ofHours(71));
    bench.drive(5, 0);
    bench.runUntil("2026-03-03T14:00:00Z");
    assertThat(
            bench.archive.all(ActivityFact.class).stream()
                .filter(fact -> fact.change().slot() == CardSlot.CO_DRIVER)
                .map(fact -> fact.at().startOfDay())
                .distinct())
        .hasSize(5);
  }

  private List<String> facts(CardSlot slot, String from) {
    return bench
        .archive
        .between(ActivityFact.class, SimInstant.parse(from), bench.queue.now())
        .stream()
        .filter(fact -> fact.change().slot() == slot)
        .map(ActivitiesTest::text)
        .toList();
  }

  private static String text(ActivityFact fact) {
    assertThat(fact.change().minute()).isEqualTo(fact.at().minuteOfDay());
    return String.format(
        Locale.ROOT,
        "%02d:%02d %s %s %s",
        fact.change().minute() / 60,
        fact.change().minute() % 60,
        fact.change().activity(),
        fact.change().cardWithdrawn() ? "out" : "in",
        fact.change().crew() ? "crew" : "one");
  }
}
