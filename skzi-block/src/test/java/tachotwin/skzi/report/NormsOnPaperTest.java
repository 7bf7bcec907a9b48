package tachotwin.skzi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.skzi.accounting.BlockAccounting;
import tachotwin.skzi.accounting.NormTable;
import tachotwin.skzi.document.DocumentBench;
import tachotwin.skzi.document.Documents;
import tachotwin.vectors.Requirement;

/** The edges of the norms of 13.2 as Д.3.4 prints them. */
class NormsOnPaperTest {
  private final DocumentBench bench = new DocumentBench();
  private final Documents documents = new Documents(bench.core);

  @BeforeEach
  void supply() {
    assertThat(new BlockAccounting(bench.core, NormTable.load(), documents)).isNotNull();
    bench.supply();
    bench.insertCard();
  }

  // 4 h 30 are 270 min.
  @Test
  @Requirement("PR-019")
  void drivingOfFourHoursThirtyIsNoViolationAndAMinuteMoreIs() {
    bench.drives(270);
    bench.rests(45);
    assertThat(paper()).doesNotContain("Превышено", "Наруш");
    bench.drives(271);
    bench.rests(45);
    assertThat(paper()).containsOnlyOnce("Превышено время управления до перерыва");
  }

  // 13.4: the second of its day is number 2.
  @Test
  @Requirement("PR-018")
  void violationsOfADayAreCounted() {
    bench.drives(271);
    bench.rests(45);
    bench.drives(271);
    bench.rests(45);
    assertThat(paper())
        .containsSubsequence(
            "Превышено время управления до перерыва",
            "Кол. неисправ.         1",
            "Превышено время управления до перерыва",
            "Кол. неисправ.         2");
  }

  // 240 + 40 min of driving with a break between them, in two parts or too short to be one.
  @Test
  @Requirement("PR-019")
  void aFirstBreakOfFourteenMinutesIsTooShort() {
    bench.drives(240);
    bench.rests(14);
    bench.drives(40);
    bench.rests(45);
    assertThat(paper())
        .containsOnlyOnce("Нарушена продолжительность 1 перерыва")
        .doesNotContain("последнего перерыва");
  }

  // The parts of 15 and of 30 min: the last one a minute shorter is told.
  @Test
  @Requirement("PR-019")
  void aLastBreakOfTwentyNineMinutesIsTooShortAndOfThirtyIsNot() {
    bench.drives(120);
    bench.rests(15);
    bench.drives(120);
    bench.rests(30);
    bench.drives(60);
    bench.rests(45);
    assertThat(paper()).doesNotContain("перерыва");
    bench.drives(120);
    bench.rests(15);
    bench.drives(120);
    bench.rests(29);
    bench.drives(60);
    bench.rests(45);
    assertThat(paper())
        .containsOnlyOnce("Нарушена продолжительность последнего перерыва")
        .doesNotContain("1 перерыва");
  }

  // Six periods of 24 hours: 3 × 9 h and 3 × 11 h are 60 h; 4 × 9 h and 2 × 11 h are 58 h.
  @Test
  @Requirement("PR-019")
  void restOfSixtyHoursInSixDaysIsEnough() {
    sixDays(3);
    assertThat(paper()).doesNotContain("Нарушен суммарный ежедневный отдых");
  }

  @Test
  @Requirement("PR-019")
  void restOfFiftyEightHoursInSixDaysIsNotEnough() {
    sixDays(4);
    assertThat(paper()).containsOnlyOnce("Нарушен суммарный ежедневный отдых");
  }

  private void sixDays(int reduced) {
    for (int day = 0; day < 6; day++) {
      int rest = day < reduced ? 540 : 660;
      bench.drives(240);
      bench.rests(24 * 60 - rest - 480);
      bench.drives(240);
      bench.rests(rest);
    }
    bench.rests(24 * 60);
  }

  /** The strip as one text, continued lines joined. */
  private String paper() {
    ReportContext context =
        new ReportContext(
            bench.core, bench.queue.now(), bench.queue.now().startOfDay(), Disclosure.ALL);
    List<String> lines =
        new UnitEventsReport(context)
            .compose().lines().stream().map(line -> line.text().stripTrailing()).toList();
    return String.join("\n", lines).replace("\n•", " ");
  }
}
