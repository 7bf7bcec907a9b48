package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.Payload;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/** Which document which card lets be printed, the display as paper, inspection, «Тест НКМ». */
class PaperTest {
  private static final String DRIVER = "RUD12345678900";
  private static final String WORKSHOP = "RUW1234567890000";
  private static final String NO_ACCESS = "Нет доступа|нужна другая карта";
  private static final int CARD = 1;
  private static final int SERVER = 2;

  private final Bench bench = Bench.running();

  @Test
  @Requirement("PR-030")
  void eventsArePrintedWithACardOfADriverOrWorkshopAndNotWithoutOne() {
    for (String item : List.of("Карта 1, события", "Карта 2, события", "Тахограф, события")) {
      bench.run(5);
      bench.screens.clear();
      choose("Печать", item);
      assertThat(bench.screens).contains(NO_ACCESS);
    }
    assertThat(bench.block.codes()).doesNotContain(CommandCode.REPORT_BEGIN);

    bench.driver(1, DRIVER);
    assertThat(reports("Карта 1, события", "Тахограф, события"))
        .extracting(ReportBegin::report, ReportBegin::slot)
        .containsExactly(tuple(3, 1), tuple(4, 0));
    Bench workshop = Bench.running();
    workshop.card(2, 2, WORKSHOP, "Мастерская", "Пётр");
    assertThat(reports(workshop, "Карта 2, события", "Тахограф, события"))
        .extracting(ReportBegin::report, ReportBegin::slot)
        .containsExactly(tuple(3, 2), tuple(4, 0));
  }

  // A controller has the events of the unit and the block, but his card keeps none.
  @Test
  void aControllersCardHasNoEventsOfItsOwn() {
    bench.card(2, 3, "RUC1234567890000", "Петров", "Пётр");
    bench.run(5);
    choose("Печать", "Карта 2, события");

    assertThat(bench.screens).contains(NO_ACCESS);
    assertThat(reports("Тахограф, события")).hasSize(1);
  }

  // Order 36, 39.4: three sources, and the strip comes from the one that was chosen.
  @Test
  @Requirement("PR-031")
  void withADriversAndAWorkshopsCardThePersonChoosesTheSource() {
    bench.driver(1, DRIVER);
    bench.card(2, 2, WORKSHOP, "Мастерская", "Пётр");
    bench.run(40);
    bench.block.told.clear();
    for (int slot = 1; slot <= 2; slot++) {
      script(CARD, "карта " + slot);
      choose("Печать", "Карта " + slot + ", события");
      assertThat(bench.printed).containsEntry("Д.3.3 События из карты", List.of("карта " + slot));
    }
    script(0, "тахограф");
    choose("Печать", "Тахограф, события");

    assertThat(bench.printed).containsEntry("Д.3.4 События из блока", List.of("тахограф"));
    assertThat(bench.block.told(CommandCode.REPORT_BEGIN, ReportBegin.class))
        .extracting(ReportBegin::report, ReportBegin::slot)
        .containsExactly(tuple(3, 1), tuple(3, 2), tuple(4, 0));
    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .filteredOn(exchange -> exchange.purpose() == 4)
        .extracting(ExchangeBegin::slot)
        .containsExactly(1, 2);
  }

  @Test
  @Requirement("PR-001")
  void theMenuPrintsSixReports() {
    bench.driver(1, DRIVER);
    List<String> items =
        List.of(
            "Карта 1, сутки",
            "Тахограф, сутки",
            "Карта 1, события",
            "Тахограф, события",
            "Технические данные",
            "Превышение скорости");

    assertThat(reports(items.toArray(String[]::new)))
        .extracting(ReportBegin::report)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(bench.printed.keySet())
        .extracting(title -> title.substring(0, 5))
        .containsExactlyInAnyOrder("Д.3.1", "Д.3.2", "Д.3.3", "Д.3.4", "Д.3.5", "Д.3.6");
  }

  @Test
  void overspeedIsSignedByTheDriversCardWhereverItIs() {
    bench.card(1, 3, "RUC1234567890000", "Петров", "Пётр");
    bench.driver(2, DRIVER);

    assertThat(reports("Превышение скорости")).extracting(ReportBegin::slot).containsExactly(2);
  }

  // A continued line has both lines of the display; each key moves the text by one line.
  @Test
  @Requirement("DP-028")
  void aDocumentIsScrolledOnTheDisplayByKeys() {
    bench.driver(1, DRIVER);
    bench.run(5);
    script(0, "02/03/2026 05:00 (UTC)", "Карта №", "•RUS/RU12345678901 2 0 0", "ГНСС");
    choose("Печать", "На экран", "Технические данные");

    assertThat(bench.unit.displayed().get(0).strip()).isEqualTo("02/03/2026 05:00 (UTC)");
    assertThat(bench.lower()).isEqualTo("Карта №");
    bench.unit.press(Key.DOWN);
    assertThat(bench.unit.displayed())
        .containsExactly("Карта №                 ", "•RUS/RU12345678901 2 0 0");
    bench.unit.press(Key.DOWN);
    assertThat(bench.lower()).isEqualTo("ГНСС");
    bench.unit.press(Key.UP);
    assertThat(bench.upper()).isEqualTo("Карта №");
    bench.unit.press(Key.BACK);
    assertThat(bench.upper()).startsWith("02.03.2026");
    assertThat(bench.printed).isEmpty();
    assertThat(bench.block.told(CommandCode.REPORT_BEGIN, ReportBegin.class))
        .containsExactly(
            new ReportBegin(5, 0, Bench.START.startOfDay(), bench.block.vehicle.odometer(), true));
  }

  // 4.17.2.3: the notice goes to the server, then the document is printed.
  @Test
  @Requirement("VU-084")
  void theInspectionIsPrintedWhenTheServerHasAcknowledgedIt() {
    bench.driver(1, DRIVER);
    bench.run(70);
    int before = bench.deliveries.size();
    bench.block.once(CommandCode.REPORT_BEGIN, first(SERVER), first(SERVER));
    script(0, "Технический осмотр");
    choose("Технический осмотр");
    assertThat(bench.unit.displayed().get(1).strip()).isEqualTo("передача в АИСТК...");
    assertThat(bench.deliveries).hasSize(before + 1);
    assertThat(bench.printed).isEmpty();
    bench.run(20);

    assertThat(bench.printed).containsEntry("4.17.2 Техосмотр", List.of("Технический осмотр"));
    assertThat(bench.unit.isBusy()).isFalse();
  }

  @Test
  void anInspectionThatTheServerDoesNotAcknowledgeIsToldAfterTwoMinutes() {
    bench.driver(1, DRIVER);
    bench.run(5);
    bench.block.answer(CommandCode.REPORT_BEGIN, data -> first(SERVER));
    choose("Технический осмотр");
    bench.run(130);
    assertThat(bench.unit.isBusy()).isTrue();
    bench.run(12);

    assertThat(bench.screens).contains("Технический осмотр|нет ответа АИСТК");
    assertThat(bench.unit.isBusy()).isFalse();
    assertThat(bench.printed).isEmpty();
  }

  @Test
  void lossOfSupplyEndsTheWaitForTheServer() {
    bench.driver(1, DRIVER);
    bench.run(5);
    bench.block.answer(CommandCode.REPORT_BEGIN, data -> first(SERVER));
    choose("Технический осмотр");
    bench.unit.powerOff();
    bench.run(60);

    assertThat(bench.unit.isBusy()).isFalse();
  }

  @Test
  void aServiceCardMayAskForTheInspectionAndForNothingElse() {
    bench.card(2, 8, "RUS1234567890000", "Соколов", "Лев");
    bench.run(5);
    script(0, "Технический осмотр");
    choose("Технический осмотр");
    assertThat(bench.printed).containsKey("4.17.2 Техосмотр");
    bench.run(5);
    choose("Печать", "Тахограф, сутки");
    assertThat(bench.screens).contains(NO_ACCESS);
  }

  @Test
  void thePlateWantsAWorkshopsCard() {
    bench.driver(1, DRIVER);
    bench.run(5);
    choose("Печать", "Настроечная табличка");
    assertThat(bench.screens).contains(NO_ACCESS);
    Bench workshop = Bench.running();
    workshop.card(1, 2, WORKSHOP, "Мастерская", "Пётр");
    assertThat(reports(workshop, "Настроечная табличка"))
        .extracting(ReportBegin::report)
        .containsExactly(8);
  }

  // The manual (6.7) prints it without a card, and looks for «не готов»; 20 s after 05:00.
  @Test
  void theTestOfTheBlockIsPrintedWithoutACard() {
    choose("Настройки", "Внутренний тест", "Тест НКМ");

    assertThat(bench.printed.get("Тест НКМ"))
        .containsExactly(
            "02.03.2026 05:00 (UTC)",
            "Тест НКМ",
            "НКМ-2.11           готов",
            "Вер. ПО 2.11",
            "Неисправности блока ТИ",
            "нет",
            "Состояние K3",
            "В эксплуатации",
            "№ 14A3000000000001",
            "изгот. 01.02.2025",
            "Ключи до      01.01.2030",
            "Сертификат до 01.01.2030",
            "Приемник ГНСС",
            "есть решение",
            "Документов к передаче",
            "0",
            "Долгота +037.617600",
            "Широта +55.755800");
  }

  @Test
  void aBlockWithAFaultIsNotReadyOnPaper() {
    bench.block.answer(CommandCode.FAULTS, data -> ZhAnswer.ok(new Payload.Raw(Octets.hex("3F"))));
    choose("Настройки", "Внутренний тест", "Тест НКМ");

    assertThat(bench.printed.get("Тест НКМ"))
        .contains("НКМ-2.11        НЕ ГОТОВ", "FT3F Рассинхронизация");
  }

  private List<ReportBegin> reports(String... items) {
    return reports(bench, items);
  }

  private static List<ReportBegin> reports(Bench unit, String... items) {
    unit.run(5);
    unit.block.told.clear();
    unit.block.answer(
        CommandCode.REPORT_BEGIN, data -> ZhAnswer.ok(new Payload.Raw(Octets.ofInts(0))));
    unit.block.answer(CommandCode.REPORT_LINES, data -> ZhAnswer.of(ResponseCode.END_OF_DATA));
    for (String item : items) {
      unit.unit.choose("Печать", item);
      unit.unit.press(Key.OK);
      unit.run(5);
    }
    return unit.block.told(CommandCode.REPORT_BEGIN, ReportBegin.class);
  }

  private void choose(String... titles) {
    assertThat(bench.unit.choose(titles)).isTrue();
    bench.run(1);
  }

  private void script(int first, String... lines) {
    bench.block.once(CommandCode.REPORT_BEGIN, first(first));
    for (String line : lines) {
      bench.block.once(
          CommandCode.REPORT_LINES, ZhAnswer.ok(new Payload.Raw(PaperLine.of(line).cells())));
    }
    bench.block.once(CommandCode.REPORT_LINES, ZhAnswer.of(ResponseCode.END_OF_DATA));
  }

  private static ZhAnswer first(int first) {
    return ZhAnswer.ok(new Payload.Raw(Octets.ofInts(first)));
  }
}
