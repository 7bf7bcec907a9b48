package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/** Paper that runs out in the middle of a document (Order 36, 39.5). */
class PaperRollTest {
  private static final String TITLE = "Д.3.5 Технические данные";
  private final Bench bench = Bench.running();

  @BeforeEach
  void aReportOfThreeLines() {
    bench.driver(1, "RUD12345678900");
    bench.run(5);
    bench.block.answer(
        CommandCode.REPORT_BEGIN, data -> ZhAnswer.ok(new Payload.Raw(Octets.ofInts(0))));
    for (String line : List.of("один", "два", "три")) {
      bench.block.once(
          CommandCode.REPORT_LINES, ZhAnswer.ok(new Payload.Raw(PaperLine.of(line).cells())));
    }
    bench.block.once(CommandCode.REPORT_LINES, ZhAnswer.of(ResponseCode.END_OF_DATA));
  }

  @Test
  @Requirement("PR-032")
  void freshPaperGetsTheDocumentFromItsStart() {
    bench.printer.left(2);
    bench.unit.choose("Печать", "Технические данные");
    bench.run(10);
    assertThat(bench.printed).containsEntry(TITLE, List.of("один", "два"));
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("▼ НЕТ БУМАГИ|Вставьте рулон");
    assertThat(bench.events()).isEmpty();

    bench.printer.left(100);
    bench.run(5);
    assertThat(bench.printed).containsEntry(TITLE, List.of("один", "два", "три"));
    assertThat(bench.screens).contains("Печать|с начала документа");
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  void aShortRollBegetsAnotherStart() {
    bench.printer.left(2);
    bench.unit.choose("Печать", "Технические данные");
    bench.run(5);
    bench.printer.left(1);
    bench.run(5);
    assertThat(bench.printed).containsEntry(TITLE, List.of("один"));
    bench.printer.left(3);
    bench.run(5);
    assertThat(bench.printed).containsEntry(TITLE, List.of("один", "два", "три"));
  }

  @Test
  void whatWaitsIsForgottenWithTheSupply() {
    bench.printer.left(2);
    bench.unit.choose("Печать", "Технические данные");
    bench.run(5);
    bench.unit.powerOff();
    bench.printed.clear();
    bench.unit.powerOn();
    bench.run(30);
    bench.printer.left(100);
    bench.run(5);
    assertThat(bench.printed).isEmpty();
  }

  @Test
  void theWarningGoesWithAKey() {
    bench.printer.left(0);
    bench.unit.choose("Печать", "Технические данные");
    bench.run(10);
    assertThat(bench.upper()).isEqualTo("▼ НЕТ БУМАГИ");
    bench.unit.press(Key.OK);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }
}
