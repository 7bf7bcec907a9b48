package tachotwin.vu.menu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.time.SimInstant;

class TwoLinesTest {
  @Test
  void cutsToTheWidthOfTheDisplay() {
    assertThat(TwoLines.fit("Константинопольский-Константинов").text())
        .isEqualTo("Константинопольский-Конс");
  }

  @Test
  void signsThatTheDisplayDoesNotHaveBecomeQuestionMarks() {
    assertThat(TwoLines.fit("Müller Ёжиков ѐ").text().stripTrailing()).isEqualTo("M?ller Ёжиков ?");
  }

  @Test
  void numbersAreGroupedByBlanks() {
    assertThat(TwoLines.grouped(1_234_567)).isEqualTo("1 234 567");
    assertThat(TwoLines.grouped(0)).isEqualTo("0");
  }

  @Test
  void datesAndDurationsFollowD1() {
    SimInstant at = SimInstant.parse("2026-03-02T05:07:59Z");

    assertThat(TwoLines.date(at)).isEqualTo("02.03.2026");
    assertThat(TwoLines.time(at)).isEqualTo("05:07");
    assertThat(TwoLines.duration(270)).isEqualTo("04:30");
  }
}
