package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.CardSlot;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BothDriverTimes;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DriverTimes;
import tachotwin.zh.ZhCommand;

/**
 * The break for rest from driving of 4.7.10: from the withdrawal of the card to its insertion,
 * within 24 h of the beginning of driving. Each drive begins with its first second and ends 60 s
 * before the withdrawal; the last second of motion makes its minute one of driving (Б.5).
 */
class BreakForRestTest {
  private static final int SPEED = 8_000;

  private final CardBench cards = new CardBench();
  private final BlockBench bench = cards.block;
  private final FileCard driver = FileCard.driver(BlockBench.DRIVER);

  // 06:00…10:00 are the minutes 0…240: 241 of driving.
  @BeforeEach
  void fourHoursOfDrivingEndWithAWithdrawalAt1001() {
    bench.runUntil("2026-03-02T06:00:00Z");
    cards.insert(1, driver);
    drive(240);
  }

  @Test
  @Requirement("SK-005")
  void fortyFiveMinutesWithTheCardOutAreABreakThatEndsTheDrivingBeforeIt() {
    back("2026-03-02T10:46:00Z");
    bench.drive(60, SPEED);
    bench.drive(60, 0);
    DriverTimes times = times();
    assertThat(times.continuousDriving()).as("10:46 and 10:47").isEqualTo(2);
    assertThat(times.dailyDriving()).isEqualTo(243);
    assertThat(times.dailyBreaks()).isEqualTo(45);
    bench.run(60);
    assertThat(bench.archive.all(ActivityFact.class))
        .filteredOn(fact -> fact.change().slot() == CardSlot.DRIVER)
        .filteredOn(fact -> fact.change().minute() >= 600)
        .extracting(
            fact -> fact.at().toString().substring(11, 16),
            fact -> fact.change().activity(),
            fact -> fact.change().cardWithdrawn())
        .containsExactly(
            tuple("10:01", Activity.REST, true),
            tuple("10:46", Activity.DRIVING, false),
            tuple("10:48", Activity.REST, false));
  }

  @Test
  @Requirement("SK-005")
  void fortyFourMinutesWithTheCardOutEndNothing() {
    back("2026-03-02T10:45:00Z");
    bench.drive(60, SPEED);
    bench.drive(60, 0);
    assertThat(times().continuousDriving()).isEqualTo(243);
    assertThat(times().dailyBreaks()).isEqualTo(44);
  }

  // 10:01 to 19:00 are 8 h 59, to 19:01 9 h, which are a daily rest (4.5.2).
  @Test
  @Requirement("SK-005")
  void isABreakUntilItIsADailyRest() {
    back("2026-03-02T19:00:00Z");
    bench.drive(60, SPEED);
    bench.drive(60, 0);
    assertThat(times().dailyDriving()).isEqualTo(243);
    assertThat(times().dailyBreaks()).isEqualTo(539);
  }

  @Test
  @Requirement("SK-005")
  void nineHoursWithTheCardOutAreARestAndNoBreak() {
    back("2026-03-02T19:01:00Z");
    bench.drive(60, SPEED);
    bench.drive(60, 0);
    assertThat(times().dailyDriving()).isEqualTo(2);
    assertThat(times().dailyBreaks()).isZero();
  }

  // The daily period began at 06:00; breaks of 479 and 478 minutes are no daily rest. The third one
  // lasts over 06:00 of the next day: what is driven after it belongs to the next period.
  @Test
  @Requirement("SK-005")
  void isABreakOnlyWithin24HoursOfTheBeginningOfDriving() {
    back("2026-03-02T18:00:00Z");
    drive(1);
    back("2026-03-03T02:00:00Z");
    assertThat(times().dailyDriving()).as("241 and 2").isEqualTo(243);
    assertThat(times().dailyBreaks()).as("10:01–18:00, 18:02–02:00").isEqualTo(479 + 478);
    drive(1);
    back("2026-03-03T08:00:00Z");
    bench.drive(60, SPEED);
    bench.drive(60, 0);
    assertThat(times().dailyDriving()).isEqualTo(2);
    assertThat(times().dailyBreaks()).isZero();
  }

  private void drive(int minutes) {
    bench.drive(minutes * 60L, SPEED);
    bench.drive(60, 0);
    cards.withdraw(1);
  }

  private void back(String iso) {
    bench.runUntil(iso);
    cards.insert(1, driver);
  }

  private DriverTimes times() {
    return BlockBench.decoded(
            bench.execute(ZhCommand.of(CommandCode.DRIVING_TIMES)),
            CommandCode.DRIVING_TIMES,
            BothDriverTimes.class)
        .driver1();
  }
}
