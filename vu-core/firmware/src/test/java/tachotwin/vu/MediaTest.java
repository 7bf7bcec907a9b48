package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.CardSignature;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.Payload;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/** Reports and downloads: keys in, commands, printed lines and files out. */
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
  void theInspectorDownloadsTheUnit() {
    bench.driver(1, DRIVER);
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    bench.block.told.clear();
    pieces("7601", "7602AA");
    bench.unit.choose("Выгрузка", "Тахограф");
    bench.run(5);

    DownloadBegin begin = bench.block.told(CommandCode.DOWNLOAD_BEGIN, DownloadBegin.class).get(0);
    assertThat(begin.parts()).isEqualTo(0x1F);
    assertThat(begin.slot()).isEqualTo(2);
    assertThat(begin.from()).isEqualTo(SimInstant.parse("2026-02-02T00:00:00Z"));
    assertThat(bench.written)
        .containsOnlyKeys("vu-XTC12345678901234-20260302-0500.ddd")
        .containsValue(Octets.hex("76017602AA"));
    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .extracting(ExchangeBegin::slot, ExchangeBegin::purpose)
        .containsExactly(tuple(2, 5));
    assertThat(bench.screens).contains("Выгрузка...|тахограф и блок ТИ", "Выгрузка|выполнено");
  }

  @Test
  void theDriversCardIsDownloadedFileByFile() throws DecodeException {
    bench.driver(1, DRIVER);
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    bench.slot1.commands.clear();
    bench.block.told.clear();
    Octets tail = Octets.hex("C2F100 0001 77");
    bench.block.answer(CommandCode.CARD_DOWNLOAD_TAIL, data -> ZhAnswer.ok(new Payload.Raw(tail)));
    bench.unit.choose("Выгрузка", "Карта водителя");
    bench.run(30);

    String name = "driver-" + DRIVER + "-20260302-0500.ddd";
    assertThat(bench.written).containsOnlyKeys(name);
    // Б.46: identifier (2), 00 or 81, length (2), value; the order of the field, signed files
    // with 64 octets after them; C2F3h is not on this card; the block's own at the end.
    assertThat(elements(bench.written.get(name)))
        .containsExactly(
            "0002 00 25",
            "0005 00 8",
            "C209 00 516",
            "0501 00 10",
            "0501 81 64",
            "0520 00 143",
            "0520 81 64",
            "050E 00 40",
            "050E 81 64",
            "0521 00 40",
            "0521 81 64",
            "0502 00 512",
            "0502 81 64",
            "0503 00 40",
            "0503 81 64",
            "0504 00 13780",
            "0504 81 64",
            "0505 00 40",
            "0505 81 64",
            "0506 00 40",
            "0506 81 64",
            "0507 00 40",
            "0507 81 64",
            "0508 00 40",
            "0508 81 64",
            "0522 00 40",
            "0522 81 64",
            "C2F2 00 10",
            "C2F2 81 64",
            "C2F1 00 1");
    assertThat(bench.block.told(CommandCode.DOWNLOAD_SIGNATURE, CardSignature.class))
        .hasSize(13)
        .extracting(CardSignature::slot)
        .containsOnly(1);
    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .extracting(ExchangeBegin::slot, ExchangeBegin::purpose)
        .containsExactly(tuple(1, 5), tuple(2, 5));
  }

  @Test
  void eachSignedFileIsSelectedHashedReadAndSigned() {
    bench.driver(1, DRIVER);
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    bench.slot1.commands.clear();
    bench.unit.choose("Выгрузка", "Карта водителя");
    bench.run(30);

    List<String> ins =
        bench.slot1.commands.stream()
            .map(c -> String.format(Locale.ROOT, "%02X%02X%04X", c.cla(), c.ins(), c.p1p2()))
            .toList();
    int select = ins.indexOf("00A4020C") + 1;
    int hash = ins.indexOf("802A9000");
    // This card takes HASH OF FILE only without Le: the first try is answered 6700.
    assertThat(ins.subList(hash, hash + 4))
        .containsExactly("802A9000", "802A9000", "00B00000", "002A9E9A");
    assertThat(select).isPositive();
    assertThat(bench.slot1.commands.get(hash + 1).toOctets()).isEqualTo(Octets.hex("802A9000"));
    assertThat(bench.slot1.commands.get(hash + 3).toOctets()).isEqualTo(Octets.hex("002A9E9A40"));
  }

  @Test
  @Requirement("DL-020")
  void rightsToDownloadFollowTheCard() {
    bench.driver(1, DRIVER);
    assertThat(tries()).isEqualTo("none");
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    assertThat(tries()).isEqualTo("unit card");
    eject();
    bench.card(2, 4, "RUP1234567890000", "ООО Перевозчик", "");
    assertThat(tries()).isEqualTo("unit card");
    eject();
    Bench other = Bench.running();
    other.card(1, 2, "RUW1234567890000", "Мастер", "Пётр");
    assertThat(tries(other)).isEqualTo("unit");
  }

  @Test
  void threeFailedDownloadsSayThatTheCardIsFaulty() {
    bench.driver(1, DRIVER);
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    bench.slot1.files.remove(0xC209);
    for (int i = 0; i < 3; i++) {
      assertThat(bench.screens).doesNotContain("× Карта неисправна|или недействительна");
      bench.unit.choose("Выгрузка", "Карта водителя");
      bench.run(15);
    }

    assertThat(bench.screens).contains("× Карта неисправна|или недействительна");
    assertThat(bench.events()).extracting("type").contains(0x34);
    assertThat(bench.written).isEmpty();
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

  @Test
  void aMediumThatTakesNothingIsAFault() {
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    pieces("7601");
    bench.mediumReady = false;
    bench.unit.choose("Выгрузка", "Тахограф");
    bench.run(5);

    assertThat(bench.events()).extracting("type").contains(0x34);
    assertThat(bench.screens).contains("Выгрузка|устройство не готово");
  }

  @Test
  void aCardTornOutDuringItsDownloadEndsIt() {
    bench.driver(1, DRIVER);
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    bench.unit.choose("Выгрузка", "Карта водителя");
    bench.run(0.05);
    assertThat(bench.unit.isBusy()).isTrue();
    bench.slot1.tear();
    bench.run(5);

    assertThat(bench.unit.isBusy()).isFalse();
    assertThat(bench.screens).contains("Выгрузка|ошибка карты");
    assertThat(bench.written).isEmpty();
  }

  private String tries() {
    return tries(bench);
  }

  private static String tries(Bench bench) {
    bench.run(5);
    bench.written.clear();
    bench.block.answer(CommandCode.DOWNLOAD_NEXT, data -> ZhAnswer.of(ResponseCode.END_OF_DATA));
    bench.unit.choose("Выгрузка", "Тахограф");
    bench.run(10);
    bench.unit.choose("Выгрузка", "Карта водителя");
    bench.run(30);
    List<String> out = new ArrayList<>();
    bench.written.keySet().forEach(n -> out.add(n.startsWith("vu") ? "unit" : "card"));
    return out.isEmpty() ? "none" : String.join(" ", out);
  }

  private void eject() {
    bench.unit.press(Key.EJECT_2);
    bench.run(5);
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

  private void pieces(String... hex) {
    for (String piece : hex) {
      bench.block.once(CommandCode.DOWNLOAD_NEXT, ZhAnswer.ok(new Payload.Raw(Octets.hex(piece))));
    }
    bench.block.once(CommandCode.DOWNLOAD_NEXT, ZhAnswer.of(ResponseCode.END_OF_DATA));
  }

  private static List<String> elements(Octets file) throws DecodeException {
    List<String> out = new ArrayList<>();
    OctetReader in = file.reader();
    while (in.remaining() > 0) {
      int fid = in.u16("файл", "Б.46");
      int kind = in.u8("тип", "Б.46");
      int length = in.u16("размер", "Б.46");
      in.octets(length, "данные", "Б.46");
      out.add(String.format(Locale.ROOT, "%04X %02X %d", fid, kind, length));
    }
    return out;
  }
}
