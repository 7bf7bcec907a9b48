package tachotwin.skzi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.ControlFact;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

class ReportCommandsTest {
  private static final int SIGNATURE_LINES = 6;
  private static final SimInstant DAY = SimInstant.parse("2026-03-02T00:00:00Z");

  private final CardBench bench = new CardBench();
  private final FileCard driver = FileCard.driver(BlockBench.DRIVER);

  // Д.3.5: items 1–2 (А.10), 3 (block 3), 4 (block 4), 5 (14.1), 6 (14.2), 7 (15), 8–9 (17), 11
  // (16), 12 (5.2). The words are those of Д.2; lines break at 24 cells (4.10.2, 4.10.15).
  @Test
  @Requirement({"PR-003", "PR-007", "PR-009", "PR-010", "PR-027"})
  void printsTechnicalDataInTheWordsOfTheStandard() {
    bench.insert(2, FileCard.control());

    List<PaperLine> lines = print(5, 0);

    assertThat(texts(lines).subList(0, lines.size() - SIGNATURE_LINES))
        .containsExactly(
            "02/03/2026 05:00 (UTC)",
            "╤⊙▼",
            "▣■",
            "Фамилия Строгов",
            "Имя Иван",
            "Карта №",
            "•RUS/RU00000000001 3 0 0",
            "Срок действия:",
            "•15/01/2028",
            "VIN XTA21099012345678",
            "RUS/А123ВС77",
            "Идентификационные данные",
            "•тахографа",
            "Производитель Учебный",
            "•завод",
            "Модель ТЦА-02",
            "Зав.№ 00000042",
            "Дата изготовления: 01:25",
            "Версия ПО: 1.00",
            "Контрольная сумма ПО:",
            "•5A5A5A5A5A5A5A5A5A5A5A5",
            "•A5A5A5A5A5A5A5A5A5A5A5A",
            "•5A5A5A5A5A5A5A5A5A",
            "Идентификационные данные",
            "•блока ТИ",
            "Производитель блока ТИ:",
            "•Учебный",
            "Блок ТИ №",
            "•14A3A00000000001",
            "Дата изготовления:",
            "•15/01/2025",
            "Дата окончания",
            "•сертификата: 15/01/2028",
            "VIN XTA21099012345678",
            "№ тахографа 00000042",
            "Датчик движения",
            "Настройка",
            "Мастерская: Мастерская",
            "Дата, время настройки:",
            "•02/03/26 05:00",
            "Долгота +037.618423",
            "Широта +55.751244",
            "Цель: Первая установка",
            "•тахографа на АТС",
            "VIN XTA21099012345678",
            "RUS/А123ВС77",
            "w           8 000 имп/км",
            "k           8 000 имп/км",
            "l               3 100 мм",
            "Размер шин 315/80R22.5",
            "Макс. скорость   90 км/ч",
            "Пробег до:       119 990",
            "Пробег после: 120 000 км",
            "ГНСС",
            "Дата, время: 02/03/26",
            "•05:00",
            "Долгота +037.618423",
            "Широта +55.751244",
            "Произв. блока ТИ Учебный",
            "Модель блока ТИ НКМ-2.11",
            "Блок ТИ №",
            "•14A3A00000000001",
            "Срок ключей: 15/01/2028",
            "⚿⛨");
    assertThat(signature(lines, lines.size() - SIGNATURE_LINES))
        .matches(
            signed ->
                holds(
                    BlockBench.testKeys().certificate().key(),
                    lines,
                    lines.size() - SIGNATURE_LINES,
                    signed));
  }

  // 05:00:05 the card goes in; driving 05:01–05:07 and, after a break of 23 minutes, 05:30–05:36
  // (minutes in which the vehicle moved). 16 m a second for 300 s and again: 9.6 km.
  private void driveTwice() {
    bench.insert(1, driver);
    bench.block.run(60);
    bench.block.drive(300, 6000);
    bench.block.drive(60, 0);
    bench.block.runUntil("2026-03-02T05:30:05Z");
    bench.block.drive(300, 6000);
    bench.block.drive(60, 0);
    bench.block.runUntil("2026-03-02T05:45:05Z");
    bench.odometer = 120_010;
  }

  @Test
  @Requirement({"PR-014", "PR-023", "CD-033"})
  void printsTheDayOfACardSignedByCardAndBlock() {
    driveTwice();
    assertThat(begin(1, 1).data()).isEqualTo(Octets.ofInts(1));
    assertThat(bench.exchange(1, ExchangePurpose.REPORT)).isEqualTo(ResponseCode.OK);
    List<PaperLine> lines = lines();
    List<String> texts = texts(lines);

    assertThat(texts.subList(0, 23))
        .containsExactly(
            "02/03/2026 05:45 (UTC)",
            "24h■▼",
            "⊙■",
            "Фамилия Иванов",
            "Имя Петр Сергеевич",
            "Карта №",
            "•RUS/RU123456789012 0 0",
            "Срок действия:",
            "•15/01/2028",
            "VIN XTA21099012345678",
            "RUS/А123ВС77",
            "Произв. тах. Учебный",
            "•завод",
            "Модель ТЦА-02",
            "Тах.№ 00000042",
            "Вер. ПО 1.00",
            "Сумма ПО",
            "•5A5A5A5A5A5A5A5A5A5A5A5",
            "•A5A5A5A5A5A5A5A5A5A5A5A",
            "•5A5A5A5A5A5A5A5A5A",
            "Произв. блока ТИ Учебный",
            "Модель блока ТИ НКМ-2.11",
            "Блок ТИ №");
    int divider = texts.indexOf("-".repeat(24));
    int cardSignature = texts.indexOf("⚿■") + 1;
    assertThat(texts.subList(25, divider))
        .containsExactly("Тах. ТЦА-02 №00000042", "Мастер. Мастерская", "02/03/2026");
    assertThat(texts.subList(divider + 1, cardSignature - 1))
        .containsExactly(
            "02/03/2026 05:45",
            "Долгота +037.618423",
            "Широта +55.751244",
            "02/03/2026 05:00",
            "Карта №",
            "•RUS/RU123456789012 0 0",
            "Долгота +037.618423",
            "Широта +55.751244",
            "Начало управления:",
            "•02/03/2026 05:01",
            "Время управления: 00:06",
            "Начало перерыва: 05:07",
            "Время 1 перерыва: 00:23",
            "Начало движения после",
            "•перерыва: 05:30",
            "Время управления: 00:06",
            "Остановка: 05:36",
            "Отдых от управления:",
            "•00:23",
            "Начало управления:",
            "•02/03/2026 05:01",
            "Долгота +037.618423",
            "Широта +55.751244",
            "Показания начала:",
            "•             120 000 км");
    Octets byCard = signature(lines, cardSignature);
    assertThat(holds(driver.certificate.key(), lines, cardSignature, byCard)).isTrue();
    int blockSignature = lines.size() - SIGNATURE_LINES;
    assertThat(texts.get(blockSignature - 1)).isEqualTo("⚿⛨");
    assertThat(
            holds(
                BlockBench.testKeys().certificate().key(),
                lines,
                blockSignature,
                signature(lines, blockSignature)))
        .isTrue();
    assertThat(use().odometerEnd()).isEqualTo(120_010);
    assertThat(driver.get(CardFile.CURRENT_USAGE, CurrentUsage::decode).sessionOpen())
        .isEqualTo(TimeStamp.of(SimInstant.parse("2026-03-02T05:00:05Z")));
  }

  // Out at 05:07:05, in again at 05:52:05; the minute 05:06 is the last one of driving.
  @Test
  @Requirement("SK-005")
  void printsTheBreakFromTheWithdrawalOfTheCardToItsInsertion() {
    bench.insert(1, driver);
    bench.block.run(60);
    bench.block.drive(300, 6000);
    bench.block.drive(60, 0);
    bench.withdraw(1);
    bench.block.runUntil("2026-03-02T05:52:05Z");
    bench.insert(1, driver);
    bench.block.drive(60, 6000);
    bench.block.drive(60, 0);
    bench.block.run(60);
    begin(1, 1);
    assertThat(bench.exchange(1, ExchangePurpose.REPORT)).isEqualTo(ResponseCode.OK);
    assertThat(texts(lines()))
        .containsSubsequence(
            "Начало перерыва: 05:07",
            "Время 1 перерыва: 00:45",
            "Начало движения после",
            "•перерыва: 05:52",
            "Отдых от управления:",
            "•00:45");
  }

  @Test
  @Requirement("PR-024")
  void printsTheDayOfTheUnitWithoutSignature() {
    driveTwice();
    bench.withdraw(1);
    bench.insert(2, FileCard.control());

    List<String> texts = texts(print(2, 0));

    assertThat(texts.subList(0, 3)).containsExactly("02/03/2026 05:45 (UTC)", "24h▲▼", "▣■");
    assertThat(texts)
        .containsSubsequence(
            "-".repeat(24),
            "02/03/2026",
            "Карта № 1",
            "•RUS/RU123456789012 0 0",
            "    120 000 - 120 010 км",
            "----------- 1 ----------",
            "Фамилия Иванов",
            "Имя Петр Сергеевич",
            "Карта №",
            "•RUS/RU123456789012 0 0",
            "Карта действительна до:",
            "•15/01/2028",
            "              120 000 км",
            "Начало управления:",
            "•02/03/2026 05:01",
            "Начало перерыва: 05:07",
            "Время 1 перерыва: 00:23",
            "Начало движения после",
            "•перерыва: 05:30",
            "Остановка: 05:36",
            "Показания и путь:",
            "•      120 010 км; 10 км",
            "Извлечение: 02/03/2026",
            "•05:45",
            "VRN А123ВС77",
            "----------- 2 ----------",
            "24 часа",
            "Начало управления:",
            "•02/03/2026 05:01",
            "Показания начала:",
            "•             120 000 км",
            "Извлечение: 02/03/2026",
            "•05:45",
            "Показания окончания:",
            "•             120 010 км",
            "Фамилия Иванов",
            "Суммарное суточное 1:",
            "•00:12",
            "Суммарное суточное",
            "•перерывов 1: 00:23",
            "Пробег 1:          10 км",
            "Экипаж 1: 00:00",
            "События в блоке ТИ",
            "Шоссе № ______км _______",
            "Подпись контролера:",
            "Время: с",
            "Время: до",
            "Подпись водителя:",
            "ГНСС",
            "Произв. блока ТИ Учебный",
            "Срок ключей: 15/01/2028");
    assertThat(texts.get(texts.size() - 1)).isEqualTo("Срок ключей: 15/01/2028");
  }

  // Both cards are in from 05:00, the vehicle moves in the minutes 05:01…05:06, the report is of
  // 05:12. Only slot 1 drives; both are a crew all the time.
  @Test
  @Requirement({"PR-015", "PR-016"})
  void printsTheSumsOfBothDriversOfACrew() {
    FileCard second = FileCard.driver(BlockBench.SECOND_DRIVER);
    bench.insert(1, driver);
    bench.insert(2, second);
    bench.block.run(60);
    bench.block.drive(300, 6000);
    bench.block.drive(60, 0);
    bench.block.runUntil("2026-03-02T05:12:05Z");
    bench.odometer = 120_004;

    assertThat(texts(print(2, 0)))
        .containsSubsequence(
            "-".repeat(24),
            "02/03/2026",
            "Карта № 1",
            "•RUS/RU123456789012 0 0",
            "    120 000 - 120 004 км",
            "Карта № 2",
            "•RUS/RU987654321098 0 0",
            "    120 000 - 120 004 км",
            "24 часа",
            "Суммарное суточное 1:",
            "•00:06",
            "Суммарное суточное",
            "•перерывов 1: 00:00",
            "Пробег 1:           4 км",
            "Экипаж 1: 00:12",
            "24 часа",
            "Суммарное суточное 2:",
            "•00:00",
            "Суммарное суточное",
            "•перерывов 2: 00:00",
            "Пробег 2:           4 км",
            "Экипаж 2: 00:12");
  }

  // 13.4: the identifier «Неисправность» stands before the second record only (4.10.10).
  @Test
  @Requirement("PR-004")
  void printsTheLastFiveEventsAndFaults() {
    for (int i = 0; i < 4; i++) {
      bench.block.event(0x01, 0);
      bench.block.run(60);
    }
    bench.block.event(0x32, 1);
    bench.block.run(120);
    bench.block.event(0x32, 2);
    bench.insert(1, driver);
    List<String> texts = texts(print(2, 0));
    int from = texts.indexOf("События в блоке ТИ");

    assertThat(texts.subList(from, from + 9))
        .containsExactly(
            "События в блоке ТИ",
            "Ввод недействительной",
            "•карты",
            "Начало неисправности:",
            "•02/03/2026 05:00",
            "Кол. неисправ.         1",
            "Продолжительность: 00:00",
            "Долгота +037.618423",
            "Широта +55.751244");
    assertThat(texts.subList(from, texts.indexOf("Неисправности из блока")))
        .filteredOn("Неисправность"::equals)
        .hasSize(3);
    int faults = texts.indexOf("Неисправности из блока");
    assertThat(texts.subList(faults, faults + 6))
        .containsExactly(
            "Неисправности из блока",
            "•ТИ",
            "Неисправность принтера",
            "Начало неисправности:",
            "•02/03/2026 05:04",
            "Кол. неисправ.         1");
    assertThat(texts).contains("Продолжительность: 00:02");
  }

  @Test
  void asksForAnAuthenticatedCard() {
    assertThat(begin(5, 0).code()).isEqualTo(ResponseCode.BLOCKED);
    bench.tell(1, driver);
    assertThat(begin(2, 0).code()).isEqualTo(ResponseCode.BLOCKED);
    bench.authenticate(1);
    assertThat(begin(2, 0).code()).isEqualTo(ResponseCode.OK);
    assertThat(begin(1, 2).code()).isEqualTo(ResponseCode.BLOCKED);
  }

  @Test
  void refusesOtherReportsTheFutureAndMotion() {
    bench.insert(1, driver);

    assertThat(begin(3, 1).code()).isEqualTo(ResponseCode.NOT_SUPPORTED);
    assertThat(begin(7, 1).code()).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(begin(2, 1, SimInstant.parse("2026-03-03T00:00:00Z")).code())
        .isEqualTo(ResponseCode.WRONG_PERIOD);
    assertThat(next().code()).isEqualTo(ResponseCode.WRONG_STATE);
    begin(1, 1);
    assertThat(next().code()).isEqualTo(ResponseCode.WRONG_STATE);
    bench.block.run(60);
    bench.block.drive(5, 6000);
    assertThat(begin(2, 1).code()).isEqualTo(ResponseCode.NOT_WHILE_MOVING);
  }

  @Test
  void givesNoReportThatTheCardSignedWrongly() {
    bench.insert(1, driver);
    begin(1, 1);
    driver.signsWrongly = true;

    assertThat(bench.exchange(1, ExchangePurpose.REPORT)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(next().code()).isEqualTo(ResponseCode.WRONG_STATE);
  }

  @Test
  void countsPrintingAsAControl() {
    bench.insert(2, FileCard.control());
    print(5, 0);

    ControlFact fact = BlockBench.last(bench.block.archive.all(ControlFact.class));
    assertThat(fact.type().printed()).isTrue();
    assertThat(fact.controlCard().cardNumber().text()).isEqualTo(FileCard.CONTROL);
  }

  private List<PaperLine> print(int report, int slot) {
    assertThat(begin(report, slot).data()).isEqualTo(Octets.ofInts(0));
    return lines();
  }

  private ZhAnswer begin(int report, int slot) {
    return begin(report, slot, DAY);
  }

  private ZhAnswer begin(int report, int slot, SimInstant day) {
    return bench.ask(CommandCode.REPORT_BEGIN, new ReportBegin(report, slot, day, bench.odometer));
  }

  private ZhAnswer next() {
    return bench.block.execute(ZhCommand.of(CommandCode.REPORT_LINES));
  }

  private List<PaperLine> lines() {
    List<PaperLine> out = new ArrayList<>();
    for (ZhAnswer answer = next(); ; answer = next()) {
      if (answer.code() == ResponseCode.END_OF_DATA) {
        return out;
      }
      assertThat(answer.isOk()).isTrue();
      OctetReader in = answer.data().reader();
      while (in.remaining() > 0) {
        try {
          out.add(PaperLine.decode(in));
        } catch (DecodeException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  private VehicleUse use() {
    return driver
        .get(CardFile.VEHICLES_USED, in -> CardRing.decode(RingLayout.VEHICLES_USED, in))
        .records()
        .get(0);
  }

  private static List<String> texts(List<PaperLine> lines) {
    return lines.stream().map(line -> line.text().stripTrailing()).toList();
  }

  // 128 digits over six lines, each after the first with «•».
  private static Octets signature(List<PaperLine> lines, int from) {
    StringBuilder digits = new StringBuilder();
    for (String text : texts(lines).subList(from, from + SIGNATURE_LINES)) {
      digits.append(text.replace("•", ""));
    }
    assertThat(digits.length()).isEqualTo(128);
    return Octets.hex(digits.toString());
  }

  private static boolean holds(
      VerificationKey key, List<PaperLine> lines, int until, Octets signature) {
    OctetWriter signed = new OctetWriter();
    lines.subList(0, until).forEach(line -> signed.octets(line.cells()).u8(0x0A));
    return key.verify(signed.toOctets(), signature);
  }
}
