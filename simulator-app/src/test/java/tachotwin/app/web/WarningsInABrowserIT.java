package tachotwin.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The warnings of the display, provoked in a real browser by clicks and keys alone, on the page in
 * either language.
 */
class WarningsInABrowserIT extends InABrowser {
  /** What the display says of each fault that stands by itself, in both profiles. */
  private static final Map<String, String> SEEN =
      Map.ofEntries(
          Map.entry("case-open", "ВСКРЫТИЕ КОРПУСА"),
          Map.entry("seal-broken", "НАРУШЕНА ПЛОМБА"),
          Map.entry("sensor-connector", "РАЗЪЕМ ДАТЧИКА"),
          Map.entry("gnss-connector", "РАЗЪЕМ АНТЕННЫ ГНСС"),
          Map.entry("link-connector", "РАЗЪЕМ АНТЕННЫ СВЯЗИ"),
          Map.entry("gnss", "НЕТ СИГНАЛА ГНСС"),
          Map.entry("printer", "ПРИНТЕР НЕИСПРАВЕН"),
          Map.entry("slot-1", "СЛОТ КАРТЫ НЕИСПРАВЕН"),
          Map.entry("slot-2", "СЛОТ КАРТЫ НЕИСПРАВЕН"),
          Map.entry("processor", "НЕИСПРАВНОСТЬ БУ"),
          Map.entry("memory", "НЕИСПРАВНОСТЬ БУ"),
          Map.entry("motion-data", "ОШИБКА ДАННЫХ"),
          Map.entry("sensor-breach", "НАРУШЕНИЕ ЗАЩИТЫ"),
          Map.entry("communication", "НЕИСПРАВНОСТЬ СВЯЗИ"));

  /** The same of Order 36 alone (items 17.10, 17.11). */
  private static final Map<String, String> SEEN_BY_THE_ORDER =
      Map.of(
          "accelerometer", "ДАТЧИК УСКОРЕНИЯ",
          "blow", "АВАРИЙНОЕ СОБЫТИЕ",
          "tilt", "АВАРИЙНОЕ СОБЫТИЕ",
          "accident-button", "АВАРИЙНОЕ СОБЫТИЕ");

  @Test
  void faultsAreTurnedOnSeenAndTurnedOff() {
    Window window = open("ru");
    window.start();
    window.view("faults");
    new TreeMap<>(SEEN).forEach((fault, warning) -> tryFault(window, fault, warning));
    assertThat(window.errors()).isEmpty();
  }

  @Test
  void theOrdersOwnFaultsAreSeenOnABenchOfTheOrder() {
    Window window = open("en");
    window.benchOf("order-36");
    window.start();
    window.view("faults");
    new TreeMap<>(SEEN_BY_THE_ORDER).forEach((fault, warning) -> tryFault(window, fault, warning));
  }

  private static void tryFault(Window window, String fault, String warning) {
    String toggle = "#all-faults [data-fault=\"" + fault + "\"]";
    window.rest();
    window.click(toggle);
    window.stepUntil(warning, "1s", 40);
    window.click(toggle);
    window.step("1m");
    window.keys("ok");
    window.step("1m");
    assertThat(window.display()).as(fault).doesNotContain(warning);
  }

  @Test
  void aNetworkThatFailsIsSeenWhenItIsBack() {
    Window window = open("ru");
    window.start();
    window.click("#quick-faults [data-fault=\"supply\"]");
    window.step("10s");
    assertThat(window.display()).doesNotContain("км/ч");
    window.click("#quick-faults [data-fault=\"supply\"]");
    window.stepUntil("ПРЕРЫВАНИЕ ПИТАНИЯ", "1s", 40);
  }

  @ParameterizedTest
  @CsvSource({"0, ДАТЧИК НЕИСПРАВЕН", "80, РАСХОЖДЕНИЕ СКОРОСТИ"})
  void aSensorThatGivesTooLittleIsSeenInMotion(int percent, String warning) {
    Window window = open("ru");
    window.start();
    window.insert("driver", 1);
    window.view("faults");
    window.one("#all-faults [data-value=\"sensor\"]").fill(String.valueOf(percent));
    window.click("#all-faults [data-fault=\"sensor\"]");
    window.drive(60);
    window.stepUntil(warning, "1m", 13);
  }

  @Test
  void whatADriverDoesWrongIsSeen() {
    Window window = open("en");
    window.start();
    window.drive(30);
    window.stepUntil("УПРАВЛЕНИЕ БЕЗ КАРТЫ", "1s", 30);
    window.action("stop");
    window.step("1m");
    window.insert("driver", 1);
    window.drive(120);
    window.stepUntil("ПРЕВЫШЕНИЕ СКОРОСТИ", "10s", 20);
    window.drive(80);
    window.step("8h");
    assertThat(window.display()).contains("ПРЕВЫШЕНО УПРАВЛЕНИЕ");
  }

  @Test
  void cardsThatMustNotBeTogetherAreTold() {
    Window window = open("en");
    window.start();
    window.insert("control", 1);
    window.drag("workshop", 2);
    window.pin(2);
    window.stepUntil("НЕСОВМЕСТИМОСТЬ КАРТ", "1s", 40);
  }

  @Test
  void troublesOfTheBlockAreSeen() {
    Window window = open("en");
    window.start();
    window.view("faults");
    tryFault(window, "block-line", "НЕТ СВЯЗИ С БЛОКОМ");
    tryFault(window, "software", "СУММА ПО НЕ СОВПАДАЕТ");
    window.click("#all-faults [data-fault=\"block-out-of-step\"]");
    window.stepUntil("РАССИНХРОНИЗАЦИЯ", "1s", 20);
    window.view("device");
    window.insert("driver", 1);
    window.view("faults");
    window.click("#all-faults [data-fault=\"gnss\"]");
    window.drive(60);
    window.step("10s");
    window.one("#all-faults [data-value=\"supply\"]").fill("20");
    window.click("#all-faults [data-fault=\"supply\"]");
    window.step("10s");
    // The restart of the block loses the card's session, whose warning comes before this one.
    window.hasShown("НИЗКОЕ НАПРЯЖЕНИЕ");
  }

  @Test
  void theEndOfTheBlocksKeysIsTold() {
    Window window = open("ru");
    window.action("bench");
    window.one("#bench-form input[name=blockDays]").fill("1085");
    window.action("bench-new");
    window.page().waitForFunction("() => !document.querySelector('#bench-dialog').open");
    window.action("pause");
    window.start();
    window.stepUntil("СРОК ЗАМЕНЫ БЛОКА ТИ", "1s", 40);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void cardsThatAreNotAsTheyShouldBeAreTold(int slot) {
    Window window = open(slot == 1 ? "ru" : "en");
    // They are pushed out at once; by the Order what is told stays until a key is pressed.
    window.benchOf("order-36");
    window.start();
    window.rest();
    window.drag("expired", slot);
    window.pin(slot);
    window.stepUntil("НЕДЕЙСТВИТЕЛЬНАЯ КАРТА. Карта " + slot, "1s", 40);
    window.acknowledge();
    window.spoil("driver", "mute");
    window.drag("driver", slot);
    window.stepUntil("КАРТА НЕИСПРАВНА. Карта " + slot, "1s", 40);
    window.acknowledge();
    window.spoil("driver", "future");
    window.drag("driver", slot);
    window.pin(slot);
    window.stepUntil("НЕСТЫКОВКА ВРЕМЕНИ. Карта " + slot, "1s", 40);
  }

  @Test
  void aDriverWhoDrivesLongerThanADayAllowsIsToldThoughHeHadHisBreaks() {
    Window window = open("ru");
    window.start();
    window.insert("driver", 1);
    for (int i = 0; i < 2; i++) {
      window.drive(80);
      window.steps("1h", 4);
      window.action("stop");
      window.step("1h");
    }
    window.drive(80);
    window.steps("1h", 1);
    window.stepUntil("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ. за 24 ч", "10m", 8);
  }

  @Test
  void aBreakThatIsNearIsToldInEitherSlotByTheOrder() {
    Window window = open("en");
    window.benchOf("order-36");
    window.start();
    window.insert("driver", 1);
    window.drive(80);
    window.steps("1h", 4);
    window.stepUntil("1 СКОРО ПЕРЕРЫВ", "1m", 20);
    window.keys("ok");
    window.moveCard("driver", 1, 2);
    window.stepUntil("2 СКОРО ПЕРЕРЫВ", "1s", 60);
  }

  @Test
  void paperThatRunsOutIsTold() {
    Window window = open("en");
    window.start();
    window.insert("driver", 1);
    window.click("#quick-faults [data-fault=\"paper\"]");
    window.menu("Печать", "Тахограф, сутки");
    window.keys("ok");
    window.stepUntil("НЕТ БУМАГИ", "1s", 20);
  }

  /** The display shows nothing then: the lamp tells it. */
  @Test
  void aDisplayThatFailsLightsTheLamp() {
    Window window = open("ru");
    window.start();
    window.rest();
    window.view("faults");
    window.click("#all-faults [data-fault=\"display\"]");
    window.step("10s");
    assertThat(window.display()).doesNotContain("км/ч");
    window.view("device");
    assertThat(window.one("#lamp").getAttribute("aria-label")).isEqualTo("индикатор «Т» горит");
  }

  /** The unit has no supply a moment later; what it showed until then is in the protocol. */
  @Test
  void anOpenConnectorOfTheSupplyIsToldUntilTheUnitIsOff() {
    Window window = open("en");
    window.start();
    window.rest();
    window.view("faults");
    window.click("#all-faults [data-fault=\"supply-connector\"]");
    window.step("10s");
    window.hasShown("РАЗЪЕМ ПИТАНИЯ");
  }
}
