package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.Payload;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/** Reports: keys in, commands and printed lines out. */
class MediaTest {
  private static final String DRIVER = "RUD12345678900";
  private static final String CONTROL = "RUC1234567890000";
  private final Bench bench = Bench.running();

  @Test
  void theDayOfTheCardIsPrintedAfterTheBlockTalkedToTheCard() {
    bench.driver(1, DRIVER);
    bench.run(5);
    bench.block.told.clear();
    script(true, "▼ 02/03/2026 05:00 (UTC)", "Иванов");
    assertThat(bench.unit.choose("Печать", "Карта 1, сутки")).isTrue();
    assertThat(bench.lower()).isEqualTo("Дата 02.03.2026");
    bench.unit.press(Key.DOWN);
    bench.unit.press(Key.OK);
    bench.run(5);

    assertThat(bench.block.told(CommandCode.REPORT_BEGIN, ReportBegin.class))
        .containsExactly(
            new ReportBegin(1, 1, SimInstant.parse("2026-03-01T00:00:00Z"), 123_456, false));
    assertThat(bench.block.codes())
        .containsExactly(
            CommandCode.REPORT_BEGIN,
            CommandCode.EXCHANGE_BEGIN,
            CommandCode.EXCHANGE_END,
            CommandCode.REPORT_LINES,
            CommandCode.REPORT_LINES,
            CommandCode.REPORT_LINES);
    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class).get(0).purpose())
        .isEqualTo(4);
    assertThat(bench.printed)
        .containsEntry("Д.3.1 Сутки из карты", List.of("▼ 02/03/2026 05:00 (UTC)", "Иванов"));
    assertThat(bench.screens).contains("Печать|выполнено");
  }

  @Test
  void technicalDataNeedNoDayAndNoExchange() {
    bench.driver(1, DRIVER);
    bench.run(5);
    bench.block.told.clear();
    script(false, "k 8 000");
    bench.unit.choose("Печать", "Технические данные");
    bench.run(5);

    assertThat(bench.printed).containsEntry("Д.3.5 Технические данные", List.of("k 8 000"));
    assertThat(bench.block.codes()).doesNotContain(CommandCode.EXCHANGE_BEGIN);
  }

  @Test
  @Requirement("PR-029")
  void withoutACardNothingIsPrinted() {
    for (String item : List.of("Карта 1, сутки", "Тахограф, сутки", "Технические данные")) {
      bench.unit.choose("Печать", item);
      bench.run(5);
    }

    assertThat(bench.screens).contains("Нет доступа|нужна другая карта");
    assertThat(bench.block.codes()).doesNotContain(CommandCode.REPORT_BEGIN);
  }

  @Test
  void theBlocksRefusalIsShown() {
    bench.driver(1, DRIVER);
    bench.run(5);
    bench.block.answer(
        CommandCode.REPORT_BEGIN, data -> ZhAnswer.of(ResponseCode.NOT_WHILE_MOVING));
    bench.unit.choose("Печать", "Технические данные");
    bench.run(5);

    assertThat(bench.screens).contains("Печать: отказ 45|Команда не может исполня");
    assertThat(bench.unit.isBusy()).isFalse();
  }

  @Test
  void aPrinterThatFailsIsAFaultAndPrintsFromTheBeginningNextTime() {
    bench.driver(1, DRIVER);
    bench.run(5);
    script(false, "один", "два");
    bench.paper = false;
    bench.unit.choose("Печать", "Технические данные");
    bench.run(5);
    assertThat(bench.events()).extracting("type").contains(0x32);
    assertThat(bench.screens).contains("Печать|устройство не готово");

    script(false, "один", "два");
    bench.paper = true;
    bench.unit.choose("Печать", "Технические данные");
    bench.run(5);
    assertThat(bench.printed).containsEntry("Д.3.5 Технические данные", List.of("один", "два"));
  }

  @Test
  void aControlWithPrintingOnlyIsNotedWhenTheInspectorLeaves() {
    bench.driver(1, DRIVER);
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    script(false, "k 8 000");
    bench.unit.choose("Печать", "Технические данные");
    bench.run(5);
    bench.block.told.clear();
    bench.unit.press(Key.EJECT_2);
    bench.run(3);

    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .extracting(ExchangeBegin::slot, ExchangeBegin::purpose)
        .containsExactly(tuple(1, 6), tuple(2, 6), tuple(2, 2));
    assertThat(bench.slot2.inside).isFalse();
  }

  private void script(boolean cardFirst, String... lines) {
    bench.block.answer(
        CommandCode.REPORT_BEGIN,
        data -> ZhAnswer.ok(new Payload.Raw(Octets.ofInts(cardFirst ? 1 : 0))));
    for (String line : lines) {
      bench.block.once(
          CommandCode.REPORT_LINES, ZhAnswer.ok(new Payload.Raw(PaperLine.of(line).cells())));
    }
    bench.block.once(CommandCode.REPORT_LINES, ZhAnswer.of(ResponseCode.END_OF_DATA));
  }
}
