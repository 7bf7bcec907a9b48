package tachotwin.skzi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.document.AccountingReport;
import tachotwin.document.DocumentType;
import tachotwin.document.ViolatedNorm;
import tachotwin.document.Violation;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.profile.Profile;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.CardsAtEvent;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.SpeedControlFact;
import tachotwin.skzi.card.FileCard;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ResponseCode;

/**
 * The rules 4.10.11–4.10.14 and the words of 13.2 and 13.3 on paper; what the Order has otherwise.
 */
class PaperRulesTest {
  private static final SimInstant DAY = SimInstant.parse("2026-03-02T00:00:00Z");

  private final PaperDay day = new PaperDay(Profile.GOST_34005_2022);

  // 4.4.2: a lock hides the data from the card of another company; 4.10.11: blanks instead.
  @Test
  @Requirement("PR-005")
  void whatMayNotBeShownIsBlanksBehindTheNamesOfItsFields() {
    day.bench.insert(1, day.driver);
    day.until("05:01");
    day.drive();
    day.until("05:10");
    day.bench.block.event(0x32, 0);
    List<String> open = day(at -> true);
    List<String> hidden = day(at -> false);

    int from = hidden.indexOf("----------- 1 ----------");
    assertThat(hidden.subList(from + 1, from + 10))
        .containsExactly(
            "Фамилия",
            "Имя",
            "Карта №",
            "Карта действительна до:",
            "Время предыдущего",
            "•управления:",
            "",
            "Начало управления:",
            "Остановка:");
    int faults = hidden.indexOf("Неисправности из блока");
    assertThat(hidden.subList(faults + 2, faults + 10))
        .containsExactly(
            "",
            "Начало неисправности:",
            "Кол. неисправ.",
            "Продолжительность:",
            "Карта №:",
            "Долгота",
            "Широта",
            "Окончание неисправности:");
    assertThat(open).contains("•Константинопольский", "•RUS/RU123456789012 0 0");
    // The driver is named only as the holder of a card that is in (item 3), and in block 7.
    assertThat(hidden.subList(from, hidden.size()))
        .noneMatch(line -> line.contains("Константинопольский") || line.contains("RU1234"));
  }

  private List<String> day(Disclosure disclosure) {
    SimInstant now = day.bench.block.queue.now();
    ReportContext context = new ReportContext(day.bench.block.core, now, DAY, disclosure);
    return texts(new UnitDayReport(context, 120_005).compose());
  }

  // Without a control no block 7, without cards in the slots no block 3, no records.
  @Test
  @Requirement("PR-006")
  void aLineWithoutDataIsLeftOut() {
    day.bench.block.reception(false);
    day.bench.block.drive(1, 0);
    day.bench.insert(2, FileCard.company());
    List<String> texts = Strip.print(day.bench, 2, 0).texts();

    int calibration = texts.indexOf("02/03/2026");
    assertThat(texts.get(calibration + 1)).isEqualTo("-".repeat(24));
    int summary = texts.indexOf("24 часа");
    assertThat(texts.subList(texts.indexOf("----------- 1 ----------"), summary + 2))
        .containsExactly(
            "----------- 1 ----------",
            "----------- 2 ----------",
            "24 часа",
            "События в блоке ТИ");
    // A company has no first names: the line «Имя» is left out.
    assertThat(texts.subList(2, 6))
        .containsExactly("⌂■", "Фамилия ООО Перевозчик", "Карта №", "•RUS/RU00000000001 4 0 0");
  }

  // The field is what is left of the line and the line that continues it: 24 and 23 cells.
  @Test
  @Requirement("PR-008")
  void namesAreWrittenFromTheLeftAndCutToTheirField() {
    Page page = new Page();
    page.name("Фамилия", "Ким")
        .name("Имя", "Константинопольский-Задунайский-Мл")
        .name("Адрес:", "город Тверь, улица Большая Трехсвятская, дом 5")
        .field("Сумма ПО", "5A".repeat(32));

    assertThat(page.lines()).allMatch(line -> line.text().length() == PaperLine.WIDTH);
    assertThat(page.lines().get(0).text()).isEqualTo("Фамилия Ким             ");
    assertThat(texts(page))
        .containsExactly(
            "Фамилия Ким",
            "Имя",
            "•Константинопольский-Зад",
            "Адрес: город Тверь,",
            "•улица Большая",
            "Сумма ПО",
            "•5A5A5A5A5A5A5A5A5A5A5A5",
            "•A5A5A5A5A5A5A5A5A5A5A5A",
            "•5A5A5A5A5A5A5A5A5A");
  }

  // The words of 13.2 in their order; three of our norms are one of its ten.
  @Test
  @Requirement("PR-018")
  void theTenViolationsHaveTheWordsOf132() {
    SimInstant at = day.bench.block.queue.now();
    for (ViolatedNorm norm : ViolatedNorm.values()) {
      document(norm, at.plus(SimDuration.ofMinutes(norm.code())));
    }
    event(0x07, at, CardsAtEvent.NONE);
    List<String> words = words("События в блоке ТИ", "Неисправности из блока ТИ");

    assertThat(words)
        .containsExactly(
            "Превышена макс. скорость",
            "Превышено время управления до перерыва",
            "Превышено время управления в течение 24 ч",
            "Превышено время управления в течение недели",
            "Превышено время управления в течение 2 недель",
            "Нарушена продолжительность 1 перерыва",
            "Нарушена продолжительность последнего перерыва",
            "Нарушен ежедневный отдых",
            "Нарушен еженедельный отдых",
            "Нарушен еженедельный отдых",
            "Нарушен еженедельный отдых",
            "Нарушен суммарный ежедневный отдых");
  }

  @Test
  @Requirement("PR-018")
  void theNineFaultsHaveTheWordsOf133() {
    SimInstant at = day.bench.block.queue.now();
    int[] codes = {0x30, 0x31, 0x54, 0x35, 0x09, 0x10, 0x04};
    for (int i = 0; i < codes.length; i++) {
      event(codes[i], at.plus(SimDuration.ofMinutes(i)), CardsAtEvent.NONE);
    }
    // A driver's card that was refused is in slot 1 when driving begins.
    SimInstant later = at.plus(SimDuration.ofMinutes(10));
    FullCardNumber card = BlockBench.driver(BlockBench.DRIVER);
    day.bench.block.archive.append(new CardFact(later, true, 1, card, 120_000, BlockBench.MOSCOW));
    event(0x04, later.plus(SimDuration.ofMinutes(1)), CardsAtEvent.NONE);
    undelivered(later.plus(SimDuration.ofMinutes(2)));

    assertThat(words("Неисправности из блока ТИ", "Подпись контролера:"))
        .containsExactly(
            "Неисправность тахографа",
            "Модификация ПО тахографа",
            "Блокировка ГНСС",
            "Отключен датчик",
            "Неисправный датчик",
            "Нарушена защита",
            "Управление без карты",
            "Управление с неисправной картой",
            "Блокировка связи");
  }

  @Test
  void theOrderKnowsNoViolationsOfDrivingTimesAsEvents() {
    PaperDay order = new PaperDay(Profile.ORDER_36);
    document(order, ViolatedNorm.DAILY_DRIVING, order.bench.block.queue.now());
    order.bench.insert(1, order.driver);

    assertThat(Strip.print(order.bench, 4, 0).texts())
        .containsSubsequence("События в блоке ТИ", "Неисправности из блока")
        .doesNotContain("Превышено время");
  }

  @Test
  @Requirement("PR-033")
  void theOrdersStripOfACardHasFourActivitiesAndNoSignatures() {
    PaperDay order = new PaperDay(Profile.ORDER_36);
    order.bench.insert(1, order.second);
    assertThat(Strip.begin(order.bench, 1, 1, SimInstant.parse("2026-03-01T00:00:00Z")).data())
        .isEqualTo(Octets.ofInts(1));
    assertThat(order.bench.exchange(1, ExchangePurpose.REPORT)).isEqualTo(ResponseCode.OK);

    Strip.read(order.bench)
        .isAsIn(
            "d.3.1-order-36.txt",
            order.second.certificate.key(),
            BlockBench.testKeys().certificate().key());
  }

  // 40: every strip ends with time, date, place and the number of the block.
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 5, 6})
  @Requirement("PR-033")
  void everyStripOfTheOrderEndsWithTimePlaceAndNumber(int report) {
    PaperDay order = new PaperDay(Profile.ORDER_36);
    order.bench.insert(2, order.control);
    List<String> texts = Strip.print(order.bench, report, 0).texts();

    assertThat(texts.subList(texts.size() - 7, texts.size()))
        .containsExactly(
            "ГНСС",
            "Дата, время: 02/03/26",
            "•05:00",
            "Долгота +037.618423",
            "Широта +55.751244",
            "Блок ТИ №",
            "•14A3A00000000001");
    assertThat(texts).noneMatch(line -> line.startsWith("⚿"));
  }

  // Д.3.3 of the card of a workshop (Order 36, 39.3).
  @Test
  @Requirement("PR-030")
  void theEventsOfAWorkshopsCardArePrinted() {
    FileCard workshop = FileCard.workshop();
    day.bench.insert(1, workshop);
    assertThat(Strip.begin(day.bench, 1, 1).code()).isEqualTo(ResponseCode.BLOCKED);
    assertThat(Strip.begin(day.bench, 3, 1).data()).isEqualTo(Octets.ofInts(1));
    assertThat(day.bench.exchange(1, ExchangePurpose.REPORT)).isEqualTo(ResponseCode.OK);

    assertThat(Strip.read(day.bench).texts())
        .containsSubsequence("╤■", "Фамилия Липин", "События из карты", "Неисправности из карты");
  }

  @Test
  void aControlOfOverspeedIsRegisteredWhenItsReportWasGiven() {
    day.bench.insert(2, day.control);
    Strip.begin(day.bench, 6, 0);
    assertThat(day.bench.block.archive.all(SpeedControlFact.class)).isEmpty();
    Strip.read(day.bench);

    SpeedControlFact fact = BlockBench.last(day.bench.block.archive.all(SpeedControlFact.class));
    assertThat(fact.body().text()).isEqualTo("Ространснадзор");
    assertThat(fact.from()).isEqualTo(SimInstant.parse("2026-02-20T05:00:05Z"));
  }

  private void document(ViolatedNorm norm, SimInstant at) {
    document(day, norm, at);
  }

  private static void document(PaperDay on, ViolatedNorm norm, SimInstant at) {
    FullCardNumber card = BlockBench.driver(BlockBench.DRIVER);
    Violation when = new Violation(at, BlockBench.MOSCOW, at, BlockBench.MOSCOW);
    SimDuration some = SimDuration.ofHours(1);
    on.bench.block.archive.append(
        new DocumentFact(
            at,
            norm.code(),
            norm.type().tag(),
            1,
            card,
            PaperDocuments.signed(
                new AccountingReport(norm, at, when, some, some, some, some)
                    .compose(PaperDocuments.header(norm.code(), at)))));
  }

  private void undelivered(SimInstant at) {
    day.bench.block.archive.append(
        new DocumentFact(
            at,
            90,
            DocumentType.UNDELIVERED_NOTICE.tag(),
            0,
            FullCardNumber.NONE,
            PaperDocuments.undelivered(90, 7, at)));
  }

  private void event(int code, SimInstant at, CardsAtEvent cards) {
    day.bench.block.archive.append(
        new EventFact(
            at,
            EventFaultType.of(code),
            Optional.of(at),
            GeoCoordinates.NONE,
            GeoCoordinates.NONE,
            cards,
            cards,
            FullCardNumber.NONE,
            120_000,
            0,
            0,
            0,
            0,
            0));
  }

  /** What stands before each «Начало неисправности:» between two lines, continued lines joined. */
  private List<String> words(String from, String to) {
    day.bench.block.runUntil("2026-03-02T05:30:05Z");
    List<String> lines = new ArrayList<>();
    day.bench.insert(2, day.control);
    for (String line : Strip.print(day.bench, 4, 0).texts()) {
      if (line.startsWith("•")) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line.substring(1));
      } else {
        lines.add(line);
      }
    }
    List<String> out = new ArrayList<>();
    for (int i = lines.indexOf(from); i < lines.indexOf(to); i++) {
      if (lines.get(i).startsWith("Начало неисправности:")) {
        out.add(lines.get(i - 1));
      }
    }
    return out;
  }

  private static List<String> texts(Page page) {
    return page.lines().stream().map(line -> line.text().stripTrailing()).toList();
  }
}
