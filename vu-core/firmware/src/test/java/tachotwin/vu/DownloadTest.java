package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.CardSignature;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/** Downloads: keys in, commands and files out. */
class DownloadTest {
  private static final String DRIVER = "RUD12345678900";
  private static final String CONTROL = "RUC1234567890000";
  private static final String COMPANY = "RUP1234567890000";
  private final Bench bench = Bench.running();

  @Test
  @Requirement({"DL-001", "DL-024"})
  void theInspectorDownloadsTheUnitAsItIsOffered() {
    bench.driver(1, DRIVER);
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    bench.block.told.clear();
    pieces("7601", "7602AA");
    bench.unit.choose("Выгрузка", "Тахограф");
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("Выгрузка: данные|> все данные");
    bench.unit.press(Key.OK);
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("Выгрузка: с даты|> 02.02.2026");
    bench.unit.press(Key.OK);
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("Выгрузка: по дату|> 02.03.2026");
    assertThat(bench.block.codes()).isEmpty();
    bench.unit.press(Key.OK);
    bench.run(5);

    DownloadBegin begin = bench.block.told(CommandCode.DOWNLOAD_BEGIN, DownloadBegin.class).get(0);
    assertThat(begin.parts()).isEqualTo(0x1F);
    assertThat(begin.slot()).isEqualTo(2);
    assertThat(begin.from()).isEqualTo(SimInstant.parse("2026-02-02T00:00:00Z"));
    assertThat(bench.written)
        .containsOnlyKeys("M_20260302_0500_A123BC77_XTC12345678901234.ddd")
        .containsValue(Octets.hex("76017602AA"));
    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .extracting(ExchangeBegin::slot, ExchangeBegin::purpose)
        .containsExactly(tuple(2, 5));
    assertThat(bench.screens).contains("Выгрузка...|тахограф и блок ТИ", "Выгрузка|выполнено");
  }

  @Test
  @Requirement("DL-024")
  void oneKindOfDataAndAnyPeriodMayBeChosen() {
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    pieces("7601", "7603");
    bench.unit.choose("Выгрузка", "Тахограф");
    bench.unit.press(Key.DOWN);
    bench.unit.press(Key.DOWN);
    bench.unit.press(Key.DOWN);
    assertThat(bench.lower()).isEqualTo("> события");
    keys("ok 1 5 1 2 2 0 2 5 ok 0 3 0 1 2 0 2 6 ok");
    bench.run(5);

    // 81 names record 03h by bit 2; the last day ends with its last second.
    assertThat(bench.block.told(CommandCode.DOWNLOAD_BEGIN, DownloadBegin.class))
        .containsExactly(
            new DownloadBegin(
                0x04,
                SimInstant.parse("2025-12-15T00:00:00Z"),
                SimInstant.parse("2026-01-03T23:59:59Z"),
                2));
    // Order 36, 98: a session is a file.
    assertThat(bench.written).hasSize(1);
  }

  @Test
  void daysThatAreNoneOrOutOfOrderAreNotTaken() {
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    bench.unit.choose("Выгрузка", "Тахограф");
    keys("ok 3 1 0 2 2 0 2 6 ok");
    assertThat(bench.lower()).isEqualTo("нужно ДДММГГГГ");
    keys("0 1 0 3 2 0 2 6 ok 2 8 0 2 2 0 2 6 ok");
    assertThat(bench.lower()).isEqualTo("01.03.2026-02.03.2026");
    keys("back");
    assertThat(bench.lower()).isEqualTo("> 28.02.202_");
    bench.run(61);

    assertThat(bench.unit.isBusy()).isFalse();
    assertThat(bench.block.codes()).doesNotContain(CommandCode.DOWNLOAD_BEGIN);
  }

  @Test
  @Requirement("DL-001")
  void theDriversCardIsDownloadedFileByFile() throws DecodeException {
    bench.driver(1, DRIVER);
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    bench.slot1.commands.clear();
    bench.block.told.clear();
    Octets tail = Octets.hex("C2F100 0001 77");
    bench.block.answer(CommandCode.CARD_DOWNLOAD_TAIL, data -> ZhAnswer.ok(new Payload.Raw(tail)));
    bench.unit.choose("Выгрузка", "Карта водителя");
    bench.run(30);

    String name = "RFSKZI-" + DRIVER + "-20260302_0500.ddd";
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
        .containsExactly(tuple(1, 5), tuple(1, 5), tuple(2, 5));
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
  @Requirement("DL-026")
  void threeFailedDownloadsSayThatTheDriversCardIsFaulty() {
    bench.driver(1, DRIVER);
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    bench.slot1.files.remove(0xC209);
    failThrice("Карта водителя");

    assertThat(bench.events()).extracting("type").contains(0x34);
    assertThat(bench.written).isEmpty();
    // Order 36, 36: registered too.
    assertThat(cardFaults()).containsExactly(tuple(1, 1, DRIVER));
  }

  @Test
  @Requirement("DL-026")
  void threeFailedDownloadsOfTheCompanyRegisterThatItsCardIsFaulty() {
    bench.card(1, 4, COMPANY, "ООО Перевозчик", "");
    bench.mediumReady = false;
    for (int i = 0; i < 3; i++) {
      pieces("7601");
    }
    failThrice("Тахограф");

    // 4.7.7: event 40h names the company's card, type 4, in slot 1.
    assertThat(cardFaults()).containsExactly(tuple(1, 4, COMPANY));
  }

  @Test
  @Requirement("DL-026")
  void attemptsOfAnotherCompanyAreCountedAnew() {
    bench.mediumReady = false;
    for (String number : List.of(COMPANY, "RUP9999999990000")) {
      bench.card(2, 4, number, "ООО Перевозчик", "");
      for (int i = 0; i < 2; i++) {
        pieces("7601");
        download("Тахограф");
      }
      eject();
    }

    assertThat(bench.screens).doesNotContain("× Карта неисправна|или недействительна");
    assertThat(cardFaults()).isEmpty();
  }

  @Test
  @Requirement("DL-025")
  void theDisplayRemindsOfADownloadThatIs28DaysAgo() {
    // Inserted 2026-03-02 05:00: 28 days before is 2026-02-02 05:00.
    insertDownloadedAt("2026-02-02T05:00:30Z");
    assertThat(bench.screens).noneMatch(screen -> screen.startsWith("Выгрузите карту"));
    bench.unit.press(Key.EJECT_1);
    bench.run(5);
    insertDownloadedAt("2026-02-02T05:00:00Z");
    assertThat(bench.screens).contains("Выгрузите карту 1|Без выгрузки суток: 28");
  }

  @Test
  @Requirement("DL-025")
  void aCardThatStaysInIsLookedAtEachDay() {
    insertDownloadedAt("2026-02-03T00:00:00Z");
    bench.run(18.9 * 3600);
    assertThat(bench.screens).noneMatch(screen -> screen.startsWith("Выгрузите карту"));
    bench.run(600);
    assertThat(bench.screens).contains("Выгрузите карту 1|Без выгрузки суток: 28");
  }

  @Test
  @Requirement("DL-025")
  void aCardThatNeverWasDownloadedCountsFromItsValidity() {
    // FakeSlot's cards are valid from 2025-01-01: 365 + 31 + 28 + 1 days to 2026-03-02.
    insertDownloadedAt("1970-01-01T00:00:00Z");
    assertThat(bench.screens).contains("Выгрузите карту 1|Без выгрузки суток: 425");
  }

  @Test
  void aMediumThatTakesNothingIsAFault() {
    bench.card(2, 3, CONTROL, "Петров", "Пётр");
    pieces("7601");
    bench.mediumReady = false;
    bench.unit.choose("Выгрузка", "Тахограф");
    keys("ok ok ok");
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

  private void failThrice(String item) {
    for (int i = 0; i < 3; i++) {
      assertThat(bench.screens).doesNotContain("× Карта неисправна|или недействительна");
      assertThat(cardFaults()).isEmpty();
      download(item);
    }
    assertThat(bench.screens).contains("× Карта неисправна|или недействительна");
  }

  private void download(String item) {
    bench.unit.choose("Выгрузка", item);
    for (int i = 0; i < 3 && bench.upper().startsWith("Выгрузка:"); i++) {
      bench.unit.press(Key.OK);
    }
    bench.run(15);
  }

  private List<Tuple> cardFaults() {
    return bench.events().stream()
        .filter(event -> event.type() == 0x40)
        .map(event -> tuple(event.slot(), event.cardType(), event.cardNumber()))
        .toList();
  }

  private void insertDownloadedAt(String moment) {
    bench.screens.clear();
    bench.slot1.insert(1, DRIVER, "Иванов", "Иван");
    bench.slot1.files.put(0x050E, FakeSlot.lastDownload(SimInstant.parse(moment)));
    bench.run(1);
    bench.unit.enterPin(1, "1234");
    bench.run(5);
    bench.unit.press(Key.BACK);
    bench.run(10);
  }

  private void keys(String words) {
    for (String word : words.split(" ", -1)) {
      bench.unit.press(
          switch (word) {
            case "ok" -> Key.OK;
            case "back" -> Key.BACK;
            default -> Key.digit(Integer.parseInt(word));
          });
    }
  }

  private String tries() {
    return tries(bench);
  }

  private static String tries(Bench bench) {
    bench.run(5);
    bench.written.clear();
    bench.block.answer(CommandCode.DOWNLOAD_NEXT, data -> ZhAnswer.of(ResponseCode.END_OF_DATA));
    bench.unit.choose("Выгрузка", "Тахограф");
    for (int i = 0; i < 3 && bench.upper().startsWith("Выгрузка:"); i++) {
      bench.unit.press(Key.OK);
    }
    bench.run(10);
    bench.unit.choose("Выгрузка", "Карта водителя");
    bench.run(30);
    List<String> out = new ArrayList<>();
    bench.written.keySet().forEach(n -> out.add(n.startsWith("M_") ? "unit" : "card"));
    return out.isEmpty() ? "none" : String.join(" ", out);
  }

  private void eject() {
    bench.unit.press(Key.EJECT_2);
    bench.run(5);
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
