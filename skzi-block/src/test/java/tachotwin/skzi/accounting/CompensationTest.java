package tachotwin.skzi.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * What a reduced weekly rest lacks is made up at a stroke, with another rest of nine hours or more,
 * before the third calendar week after its own ends (ПДД 26.3).
 */
class CompensationTest {
  private final Week week = new Week();

  // Monday 2 March to Friday 6 March, 13:25; a rest of 30 hours lacks 15 and is to be made up
  // before Monday 30 March, 00:00.
  private void reducesTheFirstWeeklyRest() {
    week.worksDays(5).restsHours(30);
  }

  private void worksAWeek(int weeklyRestHours) {
    week.worksDays(5).restsHours(weeklyRestHours);
  }

  @Test
  void debtThatIsNotMadeUpIsReportedWhenItsWeekEnds() {
    reducesTheFirstWeeklyRest();
    for (int i = 0; i < 3; i++) {
      week.worksDays(5).restsHours(45);
    }
    week.worksDays(5).drives(1);
    assertThat(week.norms()).containsExactly(Violation.Norm.COMPENSATION);
    Violation violation = week.found.get(0);
    assertThat(violation.began()).isEqualTo(SimInstant.parse("2026-03-30T00:00:00Z"));
    assertThat(violation.rested()).isEqualTo(SimDuration.ofHours(30));
    assertThat(violation.required()).isEqualTo(SimDuration.ofHours(45));
  }

  @Test
  void regularWeeklyRestThatIsLongerByTheDebtMakesItUp() {
    reducesTheFirstWeeklyRest();
    worksAWeek(60);
    for (int i = 0; i < 3; i++) {
      worksAWeek(45);
    }
    week.drives(1);
    assertThat(week.norms()).isEmpty();
  }

  @Test
  void regularWeeklyRestThatIsAMinuteTooShortDoesNot() {
    reducesTheFirstWeeklyRest();
    week.worksDays(5).rests(60 * 60 - 1);
    for (int i = 0; i < 3; i++) {
      worksAWeek(45);
    }
    week.drives(1);
    assertThat(week.norms()).containsExactly(Violation.Norm.COMPENSATION);
  }

  @Test
  void debtCannotBeMadeUpInParts() {
    reducesTheFirstWeeklyRest();
    for (int i = 0; i < 4; i++) {
      worksAWeek(52);
    }
    week.drives(1);
    assertThat(week.norms()).containsExactly(Violation.Norm.COMPENSATION);
  }

  @Test
  void dailyRestOfNineHoursAndTheDebtMakesItUp() {
    week.worksDays(5).restsHours(33);
    week.worksADay().restsHours(21);
    for (int i = 0; i < 4; i++) {
      worksAWeek(45);
    }
    week.drives(1);
    assertThat(week.norms()).isEmpty();
  }

  // Two debts of 15 and 5 hours: a surplus of 15 pays the older, one of 5 the other.
  @Test
  void oldestDebtIsMadeUpFirst() {
    reducesTheFirstWeeklyRest();
    worksAWeek(45);
    worksAWeek(40);
    worksAWeek(45 + 5);
    worksAWeek(45);
    week.drives(1);
    assertThat(week.norms()).as("five hours do not pay the older").hasSize(1);
    assertThat(week.found.get(0).rested()).isEqualTo(SimDuration.ofHours(30));
  }

  @Test
  void oneSurplusMakesUpForTwoDebts() {
    reducesTheFirstWeeklyRest();
    worksAWeek(45);
    week.worksDays(5).restsHours(40);
    worksAWeek(45 + 20);
    for (int i = 0; i < 4; i++) {
      worksAWeek(45);
    }
    week.drives(1);
    assertThat(week.norms()).isEmpty();
  }

  // The deadline is exclusive: a rest counts as far as it lies before it, here 24 hours: 9 and 15.
  @Test
  void restThatReachesTheDebtAtTheDeadlineIsInTime() {
    reducesTheFirstWeeklyRest();
    restsFrom("2026-03-29T00:00:00Z");
    assertThat(week.norms()).isEmpty();
  }

  @Test
  void restThatReachesTheDebtAMinuteAfterTheDeadlineIsLate() {
    reducesTheFirstWeeklyRest();
    restsFrom("2026-03-29T00:01:00Z");
    assertThat(week.norms()).containsExactly(Violation.Norm.COMPENSATION);
  }

  private void restsFrom(String moment) {
    for (int i = 0; i < 3; i++) {
      worksAWeek(45);
    }
    week.worksDays(2).restsHours(11).drives(60);
    SimInstant last = SimInstant.parse(moment).minus(SimDuration.ofMinutes(1));
    week.rests((int) last.since(week.now).toMinutes()).drives(1).restsHours(46).drives(1);
  }
}
