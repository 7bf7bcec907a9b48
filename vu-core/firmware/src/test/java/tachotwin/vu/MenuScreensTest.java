package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.paper.Pictogram;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.BothDriverTimes;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DriverTimes;
import tachotwin.zh.Navigation;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/** What the items of the menu show and set. */
class MenuScreensTest {
  private static final String DRIVER = "RUD12345678900";
  private static final String SECOND = "RUD99999999900";

  private final Bench bench = Bench.running();

  @Test
  @Requirement("DP-027")
  void theVehiclesDataAreThoseOfTheBlocksMemory() {
    bench.choose("Данные об автомобиле");
    bench.run(0.1);
    List<String> pages = pages(bench);

    // 4.9.3: VIN, VRN, number of the block, its time and place. FakeBlock is at 55.755800
    // 37.617600; Д.2 writes places ±DD.DDDDDD, ±DDD.DDDDDD.
    assertThat(pages)
        .contains(
            "VIN|XTC12345678901234",
            "Рег. номер|А123ВС77",
            "Блок ТИ|14A3000000000001",
            "Время блока ТИ, UTC|02.03.2026 05:00:20",
            "Широта   +55.755800|Долгота +037.617600");
  }

  @Test
  void withoutASolutionThereAreNoCoordinates() {
    bench.block.answer(
        CommandCode.NAVIGATION,
        data ->
            ZhAnswer.ok(
                new Navigation(false, bench.time.now(), 90_000_001, 180_000_001, 0, 0, 99)));
    bench.choose("Данные об автомобиле");
    bench.run(0.1);
    assertThat(pages(bench)).contains("Координаты|нет данных");
  }

  @Test
  @Requirement("DP-013")
  void timesAreShownOnCommandForBothDrivers() {
    Bench order = order36();
    order.driver(1, DRIVER);
    order.driver(2, SECOND);
    // Continuous 3:12, breaks 0:20, this activity 0:12, day 5:10 and 1:05, weeks 12:00 of 40:10.
    DriverTimes first = new DriverTimes(192, 20, 12, 310, 65, 720, 2_410);
    DriverTimes second = new DriverTimes(61, 46, 2, 62, 47, 600, 660);
    order.block.answer(
        CommandCode.DRIVING_TIMES, data -> ZhAnswer.ok(new BothDriverTimes(first, second)));
    order.run(61);

    order.choose("Данные об автомобиле");
    order.run(0.1);
    assertThat(pages(order)).contains("UTC     02.03.2026 05:01|Местное 02.03.2026 08:01");
    order.choose("Данные первого водителя");
    assertThat(pages(order))
        .contains(
            "Непрерывно упр.    03:12|Сумма перерывов    00:20",
            "За день управление 05:10|За день перерывы   01:05",
            "Текущая неделя     12:00|Предыдущая неделя  28:10",
            "За обе недели      40:10|из них в текущую   12:00");
    order.choose("Данные второго водителя");
    assertThat(pages(order))
        .contains(
            "Непрерывно упр.    01:01|Сумма перерывов    00:46",
            "За день управление 01:02|За день перерывы   00:47",
            "Текущая неделя     10:00|Предыдущая неделя  01:00",
            "За обе недели      11:00|из них в текущую   10:00");
  }

  @Test
  @Requirement("VU-046")
  void anotherLocalTimeChangesTheDisplayAndNothingElse() {
    Bench untouched = order36();
    Bench changed = order36();
    // From UTC+03:00 five half hours up: UTC+05:30.
    changed.choose("Настройки", "Местное время");
    assertThat(changed.lower()).isEqualTo(">UTC+03:00  08:00");
    for (int i = 0; i < 5; i++) {
      changed.unit.press(Key.UP);
    }
    assertThat(changed.lower()).isEqualTo(">UTC+05:30  10:30");
    changed.unit.press(Key.OK);
    for (Bench order : List.of(untouched, changed)) {
      order.driver(1, DRIVER);
      order.drive(60);
      order.run(90);
      order.drive(0);
      order.run(10);
      order.unit.press(Key.EJECT_1);
      order.run(10);
    }

    assertThat(untouched.upper()).startsWith("02.03.2026 08:02");
    assertThat(changed.upper()).startsWith("02.03.2026 10:32");
    assertThat(changed.unit.state(changed.time.now()).clock()).isEqualTo(changed.time.now());
    assertThat(changed.block.told).hasSizeGreaterThan(90).isEqualTo(untouched.block.told);
    assertThat(changed.slot1.commands).isEqualTo(untouched.slot1.commands);
  }

  @Test
  void localTimeSurvivesTheLossOfSupplyAndBackLeavesItAsItIs() {
    Bench order = order36();
    order.choose("Настройки", "Местное время");
    order.unit.press(Key.DOWN);
    order.unit.press(Key.OK);
    order.choose("Настройки", "Местное время");
    order.unit.press(Key.DOWN);
    order.unit.press(Key.BACK);
    order.unit.powerOff();
    order.unit.powerOn();
    order.run(40);
    order.unit.press(Key.BACK);
    assertThat(order.upper()).startsWith("02.03.2026 07:31");
  }

  @Test
  void keysSoundWhereThatIsSet() {
    int sounds = bench.sounds;
    bench.choose("Настройки", "Звук клавиш");
    bench.unit.press(Key.UP);
    bench.unit.press(Key.OK);
    assertThat(bench.sounds).isEqualTo(sounds);
    bench.unit.press(Key.DOWN);
    assertThat(bench.sounds).isEqualTo(sounds + 1);
  }

  @Test
  void theDisplayIsTestedWithAllDotsNoneAndEverySign() {
    bench.choose("Настройки", "Внутренний тест", "Дисплей");
    List<String> pages = pages(bench);
    assertThat(pages.get(0)).isEqualTo("█".repeat(24) + "|" + "█".repeat(24));
    assertThat(pages.get(1)).isEqualTo("|");
    String all = String.join("", pages);
    for (Pictogram pictogram : Pictogram.values()) {
      assertThat(all).contains(String.valueOf(pictogram.sign()));
    }
    assertThat(all).contains("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦ", "ABCDEF", "0123456789");
  }

  @Test
  void theKeysAreTestedUntilBack() {
    bench.choose("Настройки", "Внутренний тест", "Клавиши");
    assertThat(bench.lower()).isEqualTo("нажмите клавишу");
    bench.unit.press(Key.UP);
    assertThat(bench.lower()).isEqualTo("вверх");
    bench.unit.press(Key.digit(7));
    assertThat(bench.lower()).isEqualTo("цифра 7");
    bench.unit.press(Key.BACK);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  void theSoundIsTested() {
    int sounds = bench.sounds;
    bench.choose("Настройки", "Внутренний тест", "Звук");
    assertThat(bench.sounds).isEqualTo(sounds + 1);
  }

  @Test
  void theTestOfTheBlockTellsItsVersionStateAndFaults() {
    // Activation manual 6.38: the version of НКМ-2.11 is 2.11; 6.7: «Не готов» is to be replaced.
    bench.choose("Настройки", "Внутренний тест", "Тест НКМ на экран");
    bench.run(1);
    assertThat(pages(bench))
        .contains(
            "НКМ-2.11           готов|Вер. ПО 2.11",
            "Неисправности блока ТИ|нет",
            "Состояние K3|В эксплуатации",
            "№ 14A3000000000001|изгот. 01.02.2025",
            "Ключи до      01.01.2030|Сертификат до 01.01.2030",
            "Приемник ГНСС|есть решение");

    bench.block.answer(CommandCode.FAULTS, data -> ZhAnswer.ok(new Payload.Raw(Octets.hex("3F"))));
    bench.choose("Настройки", "Внутренний тест", "Тест НКМ на экран");
    bench.run(1);
    assertThat(pages(bench))
        .contains(
            "НКМ-2.11        НЕ ГОТОВ|Вер. ПО 2.11",
            "Неисправности блока ТИ|FT3F Рассинхронизация");
  }

  @Test
  void aBlockThatRefusesItsTestIsNotReady() {
    bench.block.answer(CommandCode.BLOCK_ACTIVATION, data -> ZhAnswer.of(ResponseCode.WRONG_STATE));
    bench.choose("Настройки", "Внутренний тест", "Тест НКМ на экран");
    bench.run(1);
    assertThat(pages(bench)).anyMatch(page -> page.startsWith("Блок ТИ         НЕ ГОТОВ"));
  }

  @Test
  void whoHasNoAccessIsToldWhichCardsGiveIt() {
    bench.driver(1, DRIVER);
    bench.choose("Выгрузка", "Тахограф");
    bench.run(7);
    assertThat(bench.screens)
        .containsSubsequence(
            "Нет доступа|нужна другая карта", "карта контролера,|•мастерской, предприятия");
    assertThat(bench.written).isEmpty();
  }

  @Test
  @Requirement("DP-026")
  void whatIsDownloadedAndHowItEndedIsShown() {
    bench.driver(1, DRIVER);
    bench.card(2, 3, "RUI1234567890000", "Петров", "Пётр");
    bench.block.once(CommandCode.DOWNLOAD_NEXT, ZhAnswer.ok(new Payload.Raw(Octets.hex("7601"))));
    bench.block.answer(CommandCode.DOWNLOAD_NEXT, data -> ZhAnswer.of(ResponseCode.END_OF_DATA));
    bench.choose("Выгрузка", "Тахограф");
    for (int i = 0; i < 3; i++) {
      // The choice of data and days as they are offered.
      bench.unit.press(Key.OK);
    }
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("Выгрузка...|тахограф и блок ТИ");
    bench.run(2);
    assertThat(bench.written).hasSize(1);
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("Выгрузка|выполнено");
    bench.run(10);

    bench.block.answer(
        CommandCode.CARD_DOWNLOAD_TAIL,
        data -> ZhAnswer.ok(new Payload.Raw(Octets.hex("C2F100 0001 77"))));
    bench.choose("Выгрузка", "Карта водителя");
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("Выгрузка...|карта водителя");
    bench.screens.clear();
    bench.run(30);
    assertThat(bench.written).hasSize(2);
    assertThat(bench.screens).contains("Выгрузка|выполнено");
  }

  @Test
  @Requirement("DP-031")
  void theThirdFailedDownloadOfACardSaysThatItIsFaulty() {
    bench.driver(1, DRIVER);
    bench.card(2, 3, "RUI1234567890000", "Петров", "Пётр");
    Octets certificate = bench.slot1.files.remove(0xC209);
    String verdict = "× Карта неисправна|или недействительна";
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(bench.screens).doesNotContain(verdict);
      bench.choose("Выгрузка", "Карта водителя");
      bench.run(15);
    }
    assertThat(bench.screens).contains(verdict);

    bench.slot1.files.put(0xC209, certificate);
    bench.choose("Выгрузка", "Карта водителя");
    bench.run(30);
    assertThat(bench.written).hasSize(1);
    bench.slot1.files.remove(0xC209);
    bench.screens.clear();
    bench.choose("Выгрузка", "Карта водителя");
    bench.run(15);
    assertThat(bench.screens).doesNotContain(verdict);
  }

  private static Bench order36() {
    return Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, settings -> settings, 2));
  }

  /** All pages of what the menu shows, turned by the keys; BACK leaves. */
  private static List<String> pages(Bench bench) {
    List<String> out = new ArrayList<>();
    String page = bench.upper() + "|" + bench.lower();
    while (!out.contains(page)) {
      out.add(page);
      bench.unit.press(Key.DOWN);
      page = bench.upper() + "|" + bench.lower();
    }
    bench.unit.press(Key.BACK);
    return out;
  }
}
