package tachotwin.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.MenuPage;

/** The page in a real browser, by clicks and keys alone. */
class PanelInABrowserIT extends InABrowser {
  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void aDriversMorning(String language) {
    Window window = open(language);
    assertThat(window.one("[data-tab=\"device\"]").textContent())
        .isEqualTo(language.equals("ru") ? "Устройство" : "Device");
    window.start();
    window.insert("driver", 1);
    window.drive(60);
    window.step("10m");
    assertThat(window.display()).contains("60 км/ч");
    window.action("stop");
    window.step("1m");
    window.menu("Печать", "Тахограф, сутки");
    window.keys("ok");
    window.stepUntil("UTC", "10s", 30);
    window.action("tear");
    window.action("shelf");
    assertThat(window.one("#shelf-rows").textContent()).contains("Д.3.2");
    window.page().keyboard().press("Escape");
    window.keys("eject1");
    window
        .page()
        .waitForFunction("() => document.querySelector('[data-action=\"step\"]') !== null");
    window.step("10s");
    assertThat(window.one("[data-slot=\"1\"] .slit").getAttribute("data-type")).isEmpty();
    assertThat(window.errors()).isEmpty();
  }

  @Test
  void theWholeMenuIsWalkedByKeys() {
    Window window = open("en");
    window.start();
    window.rest();
    window.keys("ok");
    List<Item> items = Item.read(MenuPage.markdown());
    assertThat(items).hasSizeGreaterThan(40);
    assertThat(walk(window, items, 0, 0)).isEqualTo(items.size());
    assertThat(window.errors()).isEmpty();
  }

  /** An item of the menu as docs/menu.md lists it. */
  private record Item(int depth, String title, boolean branch) {
    private static final Pattern ROW =
        Pattern.compile("\\| ((?:&emsp;)*)(\\*\\*)?([^|*]+?)(\\*\\*)? \\|.*");

    static List<Item> read(String markdown) {
      return markdown
          .lines()
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .map(m -> new Item(m.group(1).length() / 6, m.group(3), m.group(2) != null))
          .filter(item -> !item.title.equals("пункт") && !item.title.startsWith("---"))
          .toList();
    }
  }

  /** Walks the items of a depth from one on; returns the first that it did not walk. */
  private static int walk(Window window, List<Item> items, int from, int depth) {
    int next = from;
    while (next < items.size() && items.get(next).depth() == depth) {
      Item item = items.get(next);
      window.awaitDisplay(item.title());
      next++;
      if (item.branch()) {
        window.keys("ok");
        next = walk(window, items, next, depth + 1);
        window.keys("back");
        window.awaitDisplay(item.title());
      }
      window.keys("down");
    }
    return next;
  }

  @Test
  void aProtocolPrintsOnA4WithPageNumbersAndSignatures() throws Exception {
    Window window = open("ru");
    window.start();
    window.step("10m");
    window.view("protocols");
    window.page().waitForFunction("() => document.querySelectorAll('#trace-rows tr').length > 20");
    window.action("print");
    try (PDDocument sheet =
        Loader.loadPDF(window.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
      // A4 is 210 × 297 mm, 595 × 842 points.
      assertThat(sheet.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
      assertThat(sheet.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
      String text = new PDFTextStripper().getText(sheet);
      assertThat(text).contains("подпись").containsPattern("1 / [0-9]+");
    }
  }

  @Test
  void allSixReportsComeOutOfThePrinter() {
    Window window = open("ru");
    window.start();
    window.insert("driver", 1);
    window.drive(60);
    window.step("10m");
    window.action("stop");
    window.step("1m");
    for (String report :
        List.of(
            "Карта 1, сутки",
            "Тахограф, сутки",
            "Карта 1, события",
            "Тахограф, события",
            "Технические данные",
            "Превышение скорости")) {
      window.menu("Печать", report);
      for (int i = 0; i < 3 && window.display().contains("Дата"); i++) {
        window.keys("ok");
        window.step("1s");
      }
      window.step("1m");
      window.rest();
    }
    window.action("tear");
    window.action("shelf");
    assertThat(window.one("#shelf-rows").textContent())
        .contains("Д.3.1", "Д.3.2", "Д.3.3", "Д.3.4", "Д.3.5", "Д.3.6");
  }

  @Test
  void aCompanyDownloadsToTheMedium() throws Exception {
    Window window = open("en");
    window.start();
    window.insert("company", 2);
    window.menu("Выгрузка", "Тахограф");
    for (int i = 0; i < 4 && !window.display().contains("км/ч"); i++) {
      window.keys("ok");
      window.step("10s");
    }
    window.step("1m");
    window.action("connector");
    Path file = window.kept("#medium-files a");
    // A unit's file begins with the response 76h and the number of its first record, 01h (Б.37).
    assertThat(Files.readAllBytes(file)).startsWith(0x76, 0x01).hasSizeGreaterThan(1_000);
  }

  @Test
  void nothingIsDownloadedWhereNoMediumIs() {
    Window window = open("ru");
    window.start();
    window.insert("company", 2);
    window.action("connector");
    window.click("[data-attach=\"none\"]");
    window.page().keyboard().press("Escape");
    window.menu("Выгрузка", "Тахограф");
    window.keys("ok");
    window.steps("10s", 6);
    window.action("connector");
    assertThat(window.one("#medium-files").textContent()).isEqualTo("Пока ничего не выгружено");
  }

  @Test
  void aWorkshopCalibratesByTheToolAtTheConnector() throws Exception {
    Window window = open("ru");
    window.start();
    window.rest();
    window.action("connector");
    window.click("[data-attach=\"tool\"]");
    window.page().waitForFunction("() => document.querySelector('[name=k]').value === '8000'");
    window.one("[name=k]").fill("8160");
    window.action("tool-write");
    window.page().keyboard().press("Escape");
    // Whoever has no workshop card may not.
    window.stepUntil("Нет доступа", "1s", 5);
    window.insert("workshop", 1);
    window.action("connector");
    window.one("[name=limit]").fill("85");
    window.one("[name=l]").fill("3120.5");
    window.action("tool-write");
    window.page().keyboard().press("Escape");
    window.stepUntil("Настройка. выполнено", "1s", 20);
    window.action("connector");
    window.page().waitForFunction("() => document.querySelector('[name=limit]').value === '85'");
    window.page().keyboard().press("Escape");
    JsonNode kept = panel().json("/api/calibration");
    assertThat(kept.get("k").asInt()).isEqualTo(8160);
    assertThat(kept.get("limit").asInt()).isEqualTo(85);
    assertThat(kept.get("l").asDouble()).isEqualTo(3120.5);
    assertThat(kept.get("vrn").asText()).isEqualTo("О000ОО77");
    assertThat(window.errors()).isEmpty();
  }

  @Test
  void twoBrowsersSeeTheSameDeviceAndABenchIsKeptAndTakenUp() throws Exception {
    Window one = open("ru");
    Window other = open("en");
    one.start();
    one.insert("driver", 1);
    other.awaitDisplay(one.page().locator("#lcd").getAttribute("aria-label").split(": ", 2)[1]);
    assertThat(other.one("[data-slot=\"1\"] .slit").getAttribute("data-type")).isEqualTo("driver");
    one.action("bench");
    Path kept = one.kept("[data-action=\"bench-save\"]");
    one.page().keyboard().press("Escape");
    String clock = one.one("#clock").textContent();
    other.drive(70);
    other.step("10m");
    one.action("bench");
    one.page().locator("#bench-file").setInputFiles(kept);
    other
        .page()
        .waitForFunction("clock => document.querySelector('#clock').textContent === clock", clock);
    one.close();
    other.step("1m");
    assertThat(other.errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "1920, 1080"})
  void nothingIsCutAndNothingOverlaps(int width, int height) {
    for (String language : List.of("ru", "en")) {
      Window window = open(language, width, height);
      for (String view :
          List.of("device", "faults", "protocols", "archive", "cards", "documents", "time")) {
        window.view(view);
        assertThat((List<?>) window.page().evaluate(CUT)).as("%s %s", language, view).isEmpty();
      }
      window.close();
    }
  }

  /** Buttons whose words do not fit, what lies outside the window, and buttons over each other. */
  private static final String CUT =
      """
      () => {
        const seen = [...document.querySelectorAll('button, a.button, input, select, h2, #lcd, output')]
          .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
            && !one.closest('.unseen, dialog:not([open]), .scroll, #all-faults, [hidden]'));
        const name = (one) => one.dataset.action ?? one.dataset.key ?? one.dataset.tab
          ?? one.dataset.fault ?? one.dataset.card ?? one.id ?? one.textContent;
        const box = (one) => one.getBoundingClientRect();
        const cut = seen.filter((one) => one.matches('button') && one.scrollWidth > one.clientWidth + 1)
          .map((one) => `cut: ${name(one)}`);
        const out = seen.filter((one) => box(one).width && (box(one).right > innerWidth + 1
            || box(one).left < -1 || box(one).bottom > innerHeight + 1))
          .map((one) => `outside: ${name(one)}`);
        const over = [];
        const buttons = seen.filter((one) => one.matches('button') && box(one).width);
        buttons.forEach((one, i) => buttons.slice(i + 1).forEach((other) => {
          const a = box(one), b = box(other);
          if (!one.contains(other) && !other.contains(one)
            && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) {
            over.push(`over: ${name(one)} ${name(other)}`);
          }
        }));
        return [...cut, ...out, ...over];
      }
      """;

  @Test
  @Requirement("CD-003")
  void cardsHaveTheGroundsOfTheStandardAndTheirWords() {
    Window window = open("ru");
    assertThat(ground(window, "driver")).isEqualTo("rgb(244, 244, 240)");
    assertThat(ground(window, "control")).isEqualTo("rgb(140, 199, 240)");
    assertThat(ground(window, "workshop")).isEqualTo("rgb(179, 39, 30)");
    assertThat(ground(window, "company")).isEqualTo("rgb(243, 207, 60)");
    assertThat(window.one("[data-card=\"control\"]").textContent()).contains("Карта контролера");
    assertThat(window.one("[data-card=\"company\"]").textContent()).contains("Карта предприятия");
  }

  private static String ground(Window window, String card) {
    Object colour =
        window
            .one("[data-card=\"" + card + "\"]")
            .evaluate("card => getComputedStyle(card).backgroundColor");
    return String.valueOf(colour);
  }

  @Test
  @Requirement("DP-030")
  void theLampIsATInACircleThatTurnsOrange() {
    Window window = open("ru");
    window.start();
    assertThat(window.one("#lamp").textContent()).isEqualTo("Т");
    assertThat(window.one("#lamp").getAttribute("aria-label")).isEqualTo("индикатор «Т» не горит");
    window.click("#quick-faults [data-fault=\"case-open\"]");
    window.step("1s");
    assertThat(window.one("#lamp").getAttribute("aria-label")).isEqualTo("индикатор «Т» горит");
    assertThat(window.one("#lamp").evaluate("lamp => getComputedStyle(lamp).color"))
        .isEqualTo("rgb(255, 174, 43)");
    assertThat(window.one("#lamp").evaluate("lamp => getComputedStyle(lamp).borderRadius"))
        .isEqualTo("50%");
  }

  @Test
  void theProjectorShowsTheLastKey() {
    Window window = open("ru", 1024, 768);
    window.action("projector");
    window.keys("down");
    window
        .page()
        .waitForFunction("() => document.querySelector('#last-key strong').textContent === '▼'");
    assertThat(window.one("#last-key").boundingBox().height).isGreaterThan(40);
  }

  @Test
  void theKeyboardAloneDrivesTheDevice() {
    Window window = open("ru");
    window.start();
    window.page().locator("[data-slot=\"1\"]").focus();
    window.page().keyboard().press("Enter");
    window.page().keyboard().press("Enter");
    window.stepUntil("ПИН", "1s", 30);
    for (String key : List.of("1", "2", "3", "4")) {
      window.page().keyboard().press(key);
    }
    window.page().locator("body").press("Enter");
    window.rest();
  }
}
