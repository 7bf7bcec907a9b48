package tachotwin.skzi.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class NormTableTest {
  private final NormTable table = NormTable.load();

  @Test
  void everyRowNamesItsSource() {
    assertThat(table.rows()).isNotEmpty().allMatch(row -> !row.source().isBlank());
  }

  @Test
  void normsOfTheDayAreInForce() {
    Norms norms = table.at(SimInstant.parse("2026-03-02T06:00:00Z"));
    assertThat(norms.continuousDriving()).isEqualTo(SimDuration.ofMinutes(4 * 60 + 30));
    assertThat(norms.weekDriving()).isEqualTo(SimDuration.ofHours(56));
    assertThat(norms.twoWeekDriving()).isEqualTo(SimDuration.ofHours(90));
    assertThat(norms.weeklyRest()).isEqualTo(SimDuration.ofHours(45));
  }

  @Test
  void dayBeforeTheTableHasItsFirstNorms() {
    assertThat(table.at(SimInstant.parse("2015-01-01T00:00:00Z")))
        .isEqualTo(table.at(SimInstant.parse("2021-01-01T00:00:00Z")));
  }

  @Test
  void laterRowsReplaceEarlierOnesFromTheirDay() {
    String heading = "from;rule;value;unit;confirmed;source";
    String rows =
        table.rows().stream()
            .filter(row -> row.from().equals(SimInstant.parse("2021-01-01T00:00:00Z")))
            .map(row -> "2030-01-01;" + row.rule() + ";" + (row.value() + 1) + ";;no;test")
            .reduce(heading, (all, row) -> all + "\n" + row);
    String earlier =
        table.rows().stream()
            .filter(row -> row.from().equals(SimInstant.parse("2021-01-01T00:00:00Z")))
            .map(row -> "2021-01-01;" + row.rule() + ";" + row.value() + ";;no;test")
            .reduce(rows, (all, row) -> all + "\n" + row);
    NormTable both = NormTable.parse(earlier);
    assertThat(both.at(SimInstant.parse("2029-12-31T23:59:59Z")).extendedDays()).isEqualTo(2);
    assertThat(both.at(SimInstant.parse("2030-01-01T00:00:00Z")).extendedDays()).isEqualTo(3);
  }
}
