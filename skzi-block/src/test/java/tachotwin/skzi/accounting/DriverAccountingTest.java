package tachotwin.skzi.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.DriverTimes;

/** Times in minutes from Monday 2 March 2026, 06:00 UTC, unless a test says otherwise. */
class DriverAccountingTest {
  private static final SimInstant MONDAY = SimInstant.parse("2026-03-02T06:00:00Z");

  private final Log log = new Log();
  private SimInstant now = MONDAY;
  private DriverAccounting driver = new DriverAccounting(NormTable.load(), MONDAY, log);

  // Sufficient: 45 at once, or a part of 15 and then a last part of 30 (ПДД 26.1).
  @ParameterizedTest
  @CsvSource({
    "45, 0, 60",
    "44, 0, 180",
    "15, 30, 0",
    "14, 30, 180",
    "15, 29, 180",
    "30, 15, 180",
    "30, 30, 0",
    "10, 35, 180",
    "44, 29, 180",
    "44, 30, 0",
  })
  void drivingToTheBreakBeginsAnewAfterSufficientBreaks(int first, int second, int continuous) {
    does(Doing.DRIVING, 120);
    does(Doing.BREAK, first);
    does(Doing.DRIVING, 60);
    does(Doing.BREAK, second);
    assertThat(times().continuousDriving()).isEqualTo(continuous);
  }

  @Test
  void breakCountsFromTheMomentWhenItIsSufficient() {
    does(Doing.DRIVING, 120);
    does(Doing.BREAK, 44);
    assertThat(times()).isEqualTo(new DriverTimes(120, 44, 44, 120, 44, 120, 120));
    does(Doing.BREAK, 1);
    assertThat(times()).isEqualTo(new DriverTimes(0, 45, 45, 120, 45, 120, 120));
    does(Doing.DRIVING, 7);
    assertThat(times()).isEqualTo(new DriverTimes(7, 0, 7, 127, 45, 127, 127));
  }

  @Test
  void firstPartIsForgottenAfterTheWholeBreak() {
    does(Doing.DRIVING, 60);
    does(Doing.BREAK, 15);
    does(Doing.DRIVING, 60);
    does(Doing.BREAK, 30);
    does(Doing.DRIVING, 60);
    does(Doing.BREAK, 30);
    assertThat(times().continuousDriving()).isEqualTo(60);
  }

  @Test
  void breaksOfAPeriodAddUpWhateverTheirLength() {
    does(Doing.DRIVING, 60);
    does(Doing.BREAK, 5);
    does(Doing.DRIVING, 60);
    does(Doing.BREAK, 10);
    does(Doing.DRIVING, 60);
    assertThat(times()).isEqualTo(new DriverTimes(180, 15, 60, 180, 15, 180, 180));
  }

  @Test
  void workIsNeitherDrivingNorBreak() {
    does(Doing.DRIVING, 120);
    does(Doing.BREAK, 30);
    does(Doing.WORK, 60);
    does(Doing.BREAK, 29);
    assertThat(times().continuousDriving()).isEqualTo(120);
    does(Doing.BREAK, 1);
    assertThat(times().continuousDriving()).isZero();
    assertThat(times().dailyBreaks()).isEqualTo(60);
  }

  @Test
  void dailyDrivingRunsOverMidnightAndBeginsAnewAfterNineHoursOfRest() {
    now = SimInstant.parse("2026-03-03T20:00:00Z");
    driver = new DriverAccounting(NormTable.load(), now, log);
    does(Doing.DRIVING, 240);
    does(Doing.BREAK, 45);
    does(Doing.DRIVING, 60);
    assertThat(times().dailyDriving()).isEqualTo(300);
    does(Doing.BREAK, 539);
    assertThat(times().dailyDriving()).isEqualTo(300);
    does(Doing.BREAK, 1);
    assertThat(times().dailyDriving()).isZero();
    does(Doing.DRIVING, 10);
    assertThat(times()).isEqualTo(new DriverTimes(10, 0, 10, 10, 0, 310, 310));
  }

  @Test
  void dailyPeriodLastsAtMost24Hours() {
    does(Doing.DRIVING, 240);
    does(Doing.BREAK, 530);
    does(Doing.DRIVING, 240);
    does(Doing.BREAK, 400);
    // 23 h 30 after the beginning: half an hour belongs to the old period, half to the new one.
    does(Doing.DRIVING, 29);
    assertThat(times().dailyDriving()).isEqualTo(509);
    does(Doing.DRIVING, 31);
    assertThat(times().dailyDriving()).isEqualTo(30);
  }

  @Test
  void weeksAreCalendarWeeks() {
    // Sunday 8 March 2026, 23:00: an hour in one week, an hour in the next.
    now = SimInstant.parse("2026-03-08T23:00:00Z");
    driver = new DriverAccounting(NormTable.load(), now, log);
    does(Doing.DRIVING, 120);
    assertThat(times().weekDriving()).isEqualTo(60);
    assertThat(times().twoWeekDriving()).isEqualTo(120);
    // A week on the first hour has left the two weeks, two weeks on both have.
    does(Doing.BREAK, 7 * 24 * 60);
    assertThat(times().weekDriving()).isZero();
    assertThat(times().twoWeekDriving()).isEqualTo(60);
    does(Doing.BREAK, 7 * 24 * 60);
    assertThat(times().twoWeekDriving()).isZero();
  }

  @Test
  void violationOfContinuousDrivingBeginsBeyondFourHoursThirty() {
    does(Doing.DRIVING, 269);
    assertThat(driver.nextLook(now))
        .contains(MONDAY.plus(SimDuration.ofMinutes(270)).plus(SimDuration.ofSeconds(1)));
    does(Doing.DRIVING, 1);
    assertThat(log.began).isEmpty();
    does(Doing.DRIVING, 20);
    assertThat(log.began).containsExactly(Violation.Norm.CONTINUOUS_DRIVING);
    does(Doing.BREAK, 14);
    assertThat(log.ended).isEmpty();
    // A second later, when a minute of driving that ended at that moment has been told.
    assertThat(driver.nextLook(now)).contains(now.plus(SimDuration.ofSeconds(61)));
    does(Doing.BREAK, 1);
    assertThat(log.ended)
        .containsExactly(
            Violation.ofDriving(
                Violation.Norm.CONTINUOUS_DRIVING,
                MONDAY,
                MONDAY.plus(SimDuration.ofMinutes(270)),
                MONDAY.plus(SimDuration.ofMinutes(290)),
                SimDuration.ofMinutes(290),
                SimDuration.ofMinutes(270)));
  }

  @Test
  void shortStopsDoNotEndAViolationAndItIsOneDocument() {
    does(Doing.DRIVING, 280);
    does(Doing.BREAK, 3);
    does(Doing.DRIVING, 10);
    does(Doing.BREAK, 15);
    assertThat(log.ended)
        .singleElement()
        .extracting(Violation::driven)
        .isEqualTo(SimDuration.ofMinutes(290));
  }

  @Test
  void drivingOnAfterAnInsufficientBreakIsAnotherViolation() {
    does(Doing.DRIVING, 280);
    does(Doing.BREAK, 20);
    SimInstant again = now;
    does(Doing.DRIVING, 5);
    does(Doing.BREAK, 30);
    assertThat(log.ended).hasSize(2);
    assertThat(log.ended.get(1).began()).isEqualTo(again);
    does(Doing.DRIVING, 60);
    assertThat(log.ended).hasSize(2);
    assertThat(log.began).hasSize(2);
  }

  @Test
  void violationEndsAtOnceWhenTheCardIsWithdrawn() {
    does(Doing.DRIVING, 280);
    does(Doing.BREAK, 2);
    driver.leave(now);
    assertThat(log.ended)
        .singleElement()
        .extracting(Violation::ended)
        .isEqualTo(MONDAY.plus(SimDuration.ofMinutes(280)));
  }

  // Ten hours twice in a calendar week, nine on the other days (ПДД 26.2).
  @Test
  void thirdDayOfMoreThanNineHoursIsAViolation() {
    for (int day = 0; day < 3; day++) {
      drivesInPieces(570);
      does(Doing.BREAK, 12 * 60);
    }
    assertThat(log.ended)
        .filteredOn(violation -> violation.norm() == Violation.Norm.DAILY_DRIVING)
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.allowed()).isEqualTo(SimDuration.ofHours(9));
              assertThat(violation.driven()).isEqualTo(SimDuration.ofMinutes(570));
            });
  }

  @Test
  void moreThanTenHoursIsAViolationOnAnyDay() {
    drivesInPieces(600);
    assertThat(log.began).isEmpty();
    does(Doing.DRIVING, 1);
    assertThat(log.began).containsExactly(Violation.Norm.DAILY_DRIVING);
  }

  @Test
  void extendedDaysAreCountedAnewInTheNextWeek() {
    // Saturday, Sunday, Monday.
    now = SimInstant.parse("2026-03-07T00:00:00Z");
    driver = new DriverAccounting(NormTable.load(), now, log);
    for (int day = 0; day < 3; day++) {
      drivesInPieces(570);
      does(Doing.BREAK, 24 * 60 - 570 - 2 * 45);
    }
    assertThat(log.began).isEmpty();
  }

  @Test
  void restsAreAddedUp() {
    does(Doing.DRIVING, 60);
    does(Doing.BREAK, 45 * 60);
    does(Doing.DRIVING, 60);
    does(Doing.BREAK, 539);
    does(Doing.DRIVING, 60);
    does(Doing.BREAK, 600);
    RestTimes times = driver.restTimes(now);
    assertThat(times).isEqualTo(new RestTimes(600, 2700, 600, 3300, 3300));
  }

  @Test
  void lookingLaterChangesNothing() {
    does(Doing.DRIVING, 100);
    assertThat(driver.times(now.plus(SimDuration.ofHours(30))).dailyDriving()).isNotEqualTo(100);
    assertThat(times().dailyDriving()).isEqualTo(100);
    driver.change(now, Doing.BREAK, false);
    assertThat(times().continuousDriving()).isEqualTo(100);
  }

  /** Pieces of at most four hours with breaks of 45 minutes. */
  private void drivesInPieces(int minutes) {
    for (int left = minutes; left > 0; left -= 240) {
      does(Doing.DRIVING, Math.min(240, left));
      if (left > 240) {
        does(Doing.BREAK, 45);
      }
    }
  }

  private void does(Doing doing, int minutes) {
    driver.change(now, doing, false);
    now = now.plus(SimDuration.ofMinutes(minutes));
    driver.look(now);
  }

  private DriverTimes times() {
    return driver.times(now);
  }

  private static final class Log implements Violation.Listener {
    final List<Violation.Norm> began = new ArrayList<>();
    final List<Violation> ended = new ArrayList<>();

    @Override
    public void violationBegan(Violation.Norm norm, SimInstant at) {
      began.add(norm);
    }

    @Override
    public void violationEnded(Violation violation) {
      ended.add(violation);
    }
  }
}
