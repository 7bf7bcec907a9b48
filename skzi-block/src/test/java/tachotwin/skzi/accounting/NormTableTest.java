package tachotwin.skzi.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
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
    assertThat(norms.weekly().rest()).isEqualTo(SimDuration.ofHours(45));
  }

  // Order 15 is the first of the table; order 424 holds from 2021, order 160 from September 2026.
  @Test
  void dayDecidesWhichOrderIsInForce() {
    assertThat(at("1999-01-01T00:00:00Z")).isEqualTo(at("2004-11-01T00:00:00Z"));
    assertThat(at("2020-12-31T23:59:59Z").continuousDriving()).isEqualTo(SimDuration.ofHours(4));
    assertThat(at("2020-12-31T23:59:59Z").furtherDriving()).isEqualTo(SimDuration.ofHours(2));
    assertThat(at("2021-01-01T00:00:00Z").continuousDriving())
        .isEqualTo(SimDuration.ofMinutes(270));
    assertThat(table.setAt(SimInstant.parse("2026-08-31T23:59:59Z"))).isEqualTo(NormSet.ORDER_424);
    assertThat(table.setAt(SimInstant.parse("2026-09-01T00:00:00Z"))).isEqualTo(NormSet.ORDER_160);
  }

  @Test
  void settingForcesASetOnEveryDay() {
    NormTable forced = NormTable.load(Optional.of(NormSet.EU_561), true);
    Norms norms = forced.at(SimInstant.parse("2030-01-01T00:00:00Z"));
    assertThat(norms.daily().splitFirst()).isEqualTo(SimDuration.ofHours(3));
    assertThat(norms.crew().applies()).isTrue();
    assertThat(at("2030-01-01T00:00:00Z").daily().splitFirst()).isEqualTo(SimDuration.ZERO);
    assertThat(at("2030-01-01T00:00:00Z").crew().applies()).isFalse();
  }

  @Test
  void setsAreFoundByTheirNames() {
    assertThat(NormSet.of("order-424")).contains(NormSet.ORDER_424);
    assertThat(NormSet.of("eu-561")).contains(NormSet.EU_561);
    assertThat(NormSet.of("order-1")).isEmpty();
  }

  @Test
  void everySetHasEveryRule() {
    for (NormSet set : NormSet.values()) {
      assertThat(table.rows().stream().filter(row -> row.set() == set)).hasSize(21);
    }
  }

  @Test
  void laterRowsReplaceEarlierOnesFromTheirDay() {
    String heading = "set;from;rule;value;unit;confirmed;source\n";
    NormTable both =
        NormTable.parse(heading + rows(NormSet.ORDER_424, 0) + rows(NormSet.ORDER_160, 1));
    assertThat(both.at(SimInstant.parse("2026-08-31T23:59:59Z")).extendedDays()).isEqualTo(2);
    assertThat(both.at(SimInstant.parse("2026-09-01T00:00:00Z")).extendedDays()).isEqualTo(3);
  }

  private String rows(NormSet set, int more) {
    return table.rows().stream()
        .filter(row -> row.set() == set)
        .map(
            row ->
                String.join(
                    ";",
                    set.id(),
                    row.from().toString().substring(0, 10),
                    row.rule(),
                    String.valueOf(row.value() + more),
                    row.unit(),
                    "no",
                    "test"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Norms at(String moment) {
    return table.at(SimInstant.parse(moment));
  }
}
