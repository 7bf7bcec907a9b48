package tachotwin.skzi.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Norms of driving: breaks by name, weeks, and the edges of time. */
class DrivingNormsTest {
  private final Week week = new Week();

  // A stop of five minutes or more was meant as a break: 13.2 tells its first and last part apart.
  @ParameterizedTest
  @CsvSource({
    "0, 0, CONTINUOUS_DRIVING, 0, 0",
    "4, 0, CONTINUOUS_DRIVING, 0, 0",
    "14, 0, FIRST_BREAK, 14, 15",
    "44, 0, CONTINUOUS_DRIVING, 0, 0",
    "15, 29, LAST_BREAK, 29, 30",
    "30, 15, LAST_BREAK, 15, 30",
  })
  void breakThatWasTooShortIsNamed(
      int first, int second, Violation.Norm norm, int rested, int required) {
    week.drives(120).rests(first).drives(120).rests(second).drives(60).rests(45);
    assertThat(week.norms()).containsExactly(norm);
    Violation violation = week.found.get(0);
    assertThat(violation.driven()).isEqualTo(SimDuration.ofMinutes(300));
    assertThat(violation.allowed()).isEqualTo(SimDuration.ofMinutes(270));
    assertThat(violation.rested()).isEqualTo(SimDuration.ofMinutes(rested));
    assertThat(violation.required()).isEqualTo(SimDuration.ofMinutes(required));
  }

  @Test
  void fourHoursThirtyExactlyAreAllowed() {
    week.drives(270).rests(45).drives(270).rests(660);
    assertThat(week.norms()).isEmpty();
    week.drives(271).rests(45);
    assertThat(week.norms()).containsExactly(Violation.Norm.CONTINUOUS_DRIVING);
  }

  // Six days of 9 h 20 are 56 h; the seventh hour too much begins with the next minute.
  @Test
  void fiftySixHoursAWeekAreAllowedAndNotAMinuteMore() {
    drivesAWeek(56 * 60);
    assertThat(weekly()).isZero();
    week.drives(1).rests(660);
    assertThat(weekly()).isEqualTo(1);
    Violation violation = last();
    assertThat(violation.norm()).isEqualTo(Violation.Norm.WEEK_DRIVING);
    assertThat(violation.periodStart()).isEqualTo(SimInstant.parse("2026-03-02T00:00:00Z"));
    assertThat(violation.driven()).isEqualTo(SimDuration.ofMinutes(56 * 60 + 1));
    assertThat(violation.allowed()).isEqualTo(SimDuration.ofHours(56));
  }

  @Test
  void drivingOverTheEndOfTheWeekEndsItsViolation() {
    // Sunday 8 March, 22:00; 57 hours were driven by midnight, the next two are of the next week.
    drivesAWeek(55 * 60);
    week.rests((int) SimInstant.parse("2026-03-08T22:00:00Z").since(week.now).toMinutes());
    week.drives(240).rests(660);
    assertThat(weekly()).isEqualTo(1);
    assertThat(last().ended()).isEqualTo(SimInstant.parse("2026-03-09T00:00:00Z"));
    assertThat(last().driven()).isEqualTo(SimDuration.ofHours(57));
    assertThat(week.driver.times(week.now).weekDriving()).isEqualTo(120);
  }

  @Test
  void ninetyHoursInTwoWeeksAreAllowedAndNotAMinuteMore() {
    drivesAWeek(50 * 60);
    week.rests((int) SimInstant.parse("2026-03-09T06:00:00Z").since(week.now).toMinutes());
    drivesAWeek(40 * 60);
    assertThat(fortnightly()).isZero();
    week.drives(1).rests(660);
    assertThat(fortnightly()).isEqualTo(1);
    assertThat(last().periodStart()).isEqualTo(SimInstant.parse("2026-03-02T00:00:00Z"));
    assertThat(last().driven()).isEqualTo(SimDuration.ofMinutes(90 * 60 + 1));
    assertThat(last().allowed()).isEqualTo(SimDuration.ofHours(90));
  }

  @Test
  void weekRunsOverTheLeapDay() {
    // Thursday 29 February 2024 lies in the week from Monday the 26th.
    Week leap = new Week(NormTable.load(), SimInstant.parse("2024-02-28T20:00:00Z"));
    leap.drives(240).rests(24 * 60).drives(60);
    assertThat(leap.driver.times(leap.now).weekDriving()).isEqualTo(300);
    leap.rests((int) SimInstant.parse("2024-03-04T00:00:00Z").since(leap.now).toMinutes());
    leap.drives(10);
    assertThat(leap.driver.times(leap.now).weekDriving()).isEqualTo(10);
    assertThat(leap.driver.times(leap.now).twoWeekDriving()).isEqualTo(310);
  }

  @Test
  void yearEndsWithinAWeek() {
    // Thursday 31 December 2026 and Friday 1 January 2027 are of one week.
    Week newYear = new Week(NormTable.load(), SimInstant.parse("2026-12-31T22:00:00Z"));
    newYear.drives(240);
    assertThat(newYear.driver.times(newYear.now).weekDriving()).isEqualTo(240);
    assertThat(newYear.driver.times(newYear.now).dailyDriving()).isEqualTo(240);
  }

  // By order 15: four hours, then two after each break of 15 minutes.
  @Test
  void oldOrderWantsABreakEveryTwoHoursAfterTheFirst() {
    Week old = new Week(NormTable.load(Optional.of(NormSet.ORDER_15), false), Week.MONDAY);
    old.drives(240).rests(15).drives(120).rests(15).drives(60).rests(15);
    assertThat(old.norms()).isEmpty();
    old.drives(121).rests(15);
    assertThat(old.norms()).containsExactly(Violation.Norm.CONTINUOUS_DRIVING);
    assertThat(old.found.get(0).allowed()).isEqualTo(SimDuration.ofHours(2));
  }

  // A clock that is set back repeats minutes: what is told again counts once.
  @Test
  void clockSetBackCountsNothingTwice() {
    week.drives(60);
    SimInstant before = week.now.minus(SimDuration.ofMinutes(10));
    week.driver.change(before, Doing.BREAK, false);
    week.driver.change(before.plus(SimDuration.ofMinutes(1)), Doing.DRIVING, false);
    assertThat(week.driver.times(week.now).continuousDriving()).isLessThanOrEqualTo(60);
    week.drives(30);
    assertThat(week.driver.times(week.now).continuousDriving()).isBetween(80, 90);
    assertThat(week.norms()).isEmpty();
  }

  @Test
  void clockSetForwardInABreakIsABreak() {
    week.drives(200).rests(5);
    week.now = week.now.plus(SimDuration.ofMinutes(40));
    week.drives(100);
    assertThat(week.driver.times(week.now).continuousDriving()).isEqualTo(100);
  }

  @Test
  void cardWithdrawnAndReinsertedBreaksOffNothingButTheViolation() {
    week.drives(240);
    week.driver.leave(week.now);
    week.rests(10).drives(40);
    week.driver.leave(week.now);
    week.rests(10).drives(20).rests(45);
    assertThat(week.norms())
        .as("each driving beyond the norm between two withdrawals")
        .containsExactly(Violation.Norm.FIRST_BREAK, Violation.Norm.FIRST_BREAK);
    assertThat(week.found.get(1).driven()).isEqualTo(SimDuration.ofMinutes(300));
  }

  private void drivesAWeek(int minutes) {
    for (int left = minutes; left > 0; left -= 560) {
      int today = Math.min(560, left);
      week.drives(Math.min(260, today)).rests(45);
      if (today > 260) {
        week.drives(Math.min(260, today - 260)).rests(45);
      }
      if (today > 520) {
        week.drives(today - 520).rests(1);
      }
      week.rests(700);
    }
  }

  private long weekly() {
    return count(Violation.Norm.WEEK_DRIVING);
  }

  private long fortnightly() {
    return count(Violation.Norm.TWO_WEEK_DRIVING);
  }

  private long count(Violation.Norm norm) {
    return week.norms().stream().filter(norm::equals).count();
  }

  /** The last one of the norms of weeks. */
  private Violation last() {
    return week.found.stream()
        .filter(
            one ->
                one.norm() == Violation.Norm.WEEK_DRIVING
                    || one.norm() == Violation.Norm.TWO_WEEK_DRIVING)
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
