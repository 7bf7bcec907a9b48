package tachotwin.skzi.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Daily and weekly rest by order 424 unless a test says otherwise. */
class RestNormsTest {
  private final Week week = new Week();

  // Nine hours exactly are a reduced rest; three are allowed between two weekly rests (ПДД 26.3).
  @Test
  void threeReducedRestsAreAllowed() {
    for (int i = 0; i < 3; i++) {
      week.worksADay().restsHours(9);
    }
    week.drives(60);
    assertThat(week.norms()).isEmpty();
  }

  @Test
  void fourthNineHourRestIsAViolation() {
    for (int i = 0; i < 4; i++) {
      week.worksADay().restsHours(9);
    }
    SimInstant driving = week.now;
    week.drives(60);
    assertThat(week.norms()).containsExactly(Violation.Norm.DAILY_REST);
    assertThat(week.found.get(0).began()).isEqualTo(driving);
    assertThat(week.found.get(0).rested()).isEqualTo(SimDuration.ofHours(9));
    assertThat(week.found.get(0).required()).isEqualTo(SimDuration.ofHours(11));
  }

  @Test
  void elevenHoursExactlyAreNoReducedRest() {
    for (int i = 0; i < 3; i++) {
      week.worksADay().restsHours(9);
    }
    week.worksADay().restsHours(11).drives(60);
    assertThat(week.norms()).isEmpty();
  }

  @Test
  void aMinuteLessThanNineHoursIsNoRest() {
    week.worksADay().rests(539).drives(10);
    assertThat(week.norms()).isEmpty();
    week.rests(24 * 60 - Week.DAY - 539 - 10);
    assertThat(week.norms()).containsExactly(Violation.Norm.DAILY_REST);
    assertThat(week.found.get(0).rested()).isEqualTo(SimDuration.ofMinutes(539));
    assertThat(week.found.get(0).required()).isEqualTo(SimDuration.ofHours(9));
    assertThat(week.found.get(0).began()).isEqualTo(Week.MONDAY.plus(SimDuration.ofHours(24)));
  }

  // Driving from 06:00 to 21:01 with breaks leaves 8 h 59 of the 24 hours, however long he rests.
  @Test
  void restCountsWithinTwentyFourHoursOnly() {
    week.drives(240).rests(45).drives(240).rests(360).drives(16).restsHours(20);
    assertThat(week.norms()).containsExactly(Violation.Norm.DAILY_REST);
    assertThat(week.found.get(0).rested()).isEqualTo(SimDuration.ofMinutes(539));
  }

  @Test
  void restThatEndsWithTheTwentyFourHoursIsInTime() {
    week.drivesFor(15).restsHours(9).drives(60);
    assertThat(week.norms()).isEmpty();
  }

  @Test
  void weeklyRestLetsReducedRestsCountAnew() {
    for (int i = 0; i < 3; i++) {
      week.worksADay().restsHours(9);
    }
    week.worksADay().restsHours(45);
    for (int i = 0; i < 3; i++) {
      week.worksADay().restsHours(9);
    }
    week.drives(1);
    assertThat(week.norms()).isEmpty();
  }

  // Three hours and then nine are a regular rest by EU 561, art. 4 g; order 424 knows no such rest.
  @Test
  void dividedDailyRestCountsWhereTheNormsKnowIt() {
    Week eu = new Week(NormTable.load(Optional.of(NormSet.EU_561), false), Week.MONDAY);
    for (Week one : new Week[] {eu, week}) {
      for (int i = 0; i < 3; i++) {
        one.worksADay().restsHours(9);
      }
      one.drives(200).restsHours(3).drives(200).restsHours(9).drives(60);
    }
    assertThat(eu.norms()).isEmpty();
    assertThat(week.norms()).containsExactly(Violation.Norm.DAILY_REST);
  }

  // A crew has 30 hours for nine hours of rest (AETR 8.3), where the setting asks for it.
  @Test
  void crewHasThirtyHours() {
    Week crew = new Week(NormTable.load(Optional.empty(), true), Week.MONDAY);
    for (Week one : new Week[] {crew, week}) {
      for (int i = 0; i < 4; i++) {
        one.drivesInCrew(120).rests(180);
      }
      one.drivesInCrew(60).restsHours(9).drivesInCrew(10);
    }
    assertThat(crew.norms()).isEmpty();
    assertThat(week.norms()).containsExactly(Violation.Norm.DAILY_REST);
  }

  @Test
  void whoDroveMoreThanAnHourAloneIsNoCrew() {
    Week crew = new Week(NormTable.load(Optional.empty(), true), Week.MONDAY);
    crew.drives(61);
    for (int i = 0; i < 4; i++) {
      crew.drivesInCrew(120).rests(180);
    }
    crew.restsHours(9).drivesInCrew(10);
    assertThat(crew.norms()).containsExactly(Violation.Norm.DAILY_REST);
  }

  // Six periods of 24 hours from Monday 06:00 end on Sunday 06:00; a rest of 24 hours has begun.
  @Test
  void weeklyRestMustBeginWithinSixPeriods() {
    week.worksDays(6).restsHours(24).drives(1);
    assertThat(week.norms()).isEmpty();
  }

  @Test
  void weeklyRestThatIsAMinuteShortIsNone() {
    week.worksDays(6).rests(24 * 60 - 1).drives(1);
    assertThat(week.norms()).containsExactly(Violation.Norm.NO_WEEKLY_REST);
    assertThat(week.found.get(0).began()).isEqualTo(Week.MONDAY.plus(Norms.SIX_PERIODS));
    assertThat(week.found.get(0).rested()).isEqualTo(SimDuration.ofMinutes(1439));
    assertThat(week.found.get(0).required()).isEqualTo(SimDuration.ofHours(24));
  }

  @Test
  void drivingOverTheEndOfTheSixPeriodsIsAViolationAtOnce() {
    week.worksDays(6).rests(24 * 60 - Week.DAY).drives(2);
    assertThat(week.norms()).containsExactly(Violation.Norm.NO_WEEKLY_REST);
    week.rests(60).drives(60);
    assertThat(week.norms()).as("once in six periods").hasSize(1);
  }

  @Test
  void secondReducedWeeklyRestInSuccessionIsAViolation() {
    week.worksDays(5).restsHours(30).worksDays(5).restsHours(44).drives(1);
    assertThat(week.norms()).containsExactly(Violation.Norm.WEEKLY_REST);
    assertThat(week.found.get(0).rested()).isEqualTo(SimDuration.ofHours(44));
    assertThat(week.found.get(0).required()).isEqualTo(SimDuration.ofHours(45));
  }

  @Test
  void reducedWeeklyRestAfterARegularOneIsAllowed() {
    week.worksDays(5).restsHours(30).worksDays(5).restsHours(45).worksDays(5).restsHours(24);
    week.drives(1);
    assertThat(week.norms()).isEmpty();
  }

  // Rests by the minute sum up to 60 hours where all daily norms are just kept: 3 × 9 + 3 × 11.
  @Test
  void sixPeriodsNeedSixtyHoursOfRest() {
    for (int i = 0; i < 3; i++) {
      week.drivesFor(15).restsHours(9);
    }
    for (int i = 0; i < 3; i++) {
      week.drivesFor(13).restsHours(11);
    }
    week.restsHours(24).drives(1);
    assertThat(week.norms()).isEmpty();
  }

  @Test
  void lessThanSixtyHoursInSixPeriodsIsAViolation() {
    for (int i = 0; i < 4; i++) {
      week.drivesFor(15).restsHours(9);
    }
    for (int i = 0; i < 2; i++) {
      week.drivesFor(13).restsHours(11);
    }
    week.restsHours(24).drives(1);
    assertThat(week.norms())
        .containsExactly(Violation.Norm.DAILY_REST, Violation.Norm.SIX_DAY_REST);
    assertThat(week.found.get(1).rested()).isEqualTo(SimDuration.ofHours(58));
  }

  @Test
  void unknownTimeIsRest() {
    Week late = new Week(NormTable.load(), SimInstant.parse("2020-02-29T00:00:00Z"));
    late.restsHours(24 * 400).worksADay().restsHours(11).drives(1);
    assertThat(late.norms()).isEmpty();
  }

  // Told a minute late, the driving began within the last minute of the 24 hours.
  @Test
  void lateChangeIsJudgedByItsOwnMoment() {
    week.drivesFor(15).rests(540);
    SimInstant end = week.now;
    week.driver.change(end.minus(SimDuration.ofMinutes(1)), Doing.DRIVING, false);
    week.driver.look(end.plus(SimDuration.ofMinutes(2)));
    assertThat(week.found).hasSize(1);
    assertThat(week.found.get(0).rested()).isEqualTo(SimDuration.ofMinutes(539));
  }
}
