package tachotwin.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person before the page: looks at it, clicks and types; nothing else. */
final class Window {
  private static final double PATIENCE = 15_000;

  private static final Pattern REST =
      Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4} [0-9]{2}:[0-9]{2}|км/ч");

  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  Window(BrowserContext context, String address) {
    this.context = context;
    // The dialogue of the system's printer would wait for a person.
    context.addInitScript("window.print = () => {}");
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.navigate(address);
    page.waitForFunction("() => document.querySelector('#clock').textContent.length > 0");
  }

  Page page() {
    return page;
  }

  /** What the browser complained of. */
  List<String> errors() {
    return errors;
  }

  void close() {
    context.close();
  }

  Locator one(String selector) {
    return page.locator(selector).locator("visible=true").first();
  }

  void click(String selector) {
    one(selector).click();
  }

  void action(String name) {
    click("[data-action=\"" + name + "\"]");
  }

  void view(String name) {
    click("nav [data-tab=\"" + name + "\"]");
  }

  /** Keys of the device, by clicks. */
  void keys(String... keys) {
    for (String key : keys) {
      click("[data-key=\"" + key + "\"]");
    }
  }

  /** The two lines of the display, as its label tells them. */
  String display() {
    return String.valueOf(page.locator("#lcd").getAttribute("aria-label"));
  }

  /** Waits until the display shows a text; time is let go on by steps where it stands. */
  void awaitDisplay(String text) {
    try {
      page.waitForFunction(
          "text => document.querySelector('#lcd').getAttribute('aria-label')?.includes(text)",
          text);
    } catch (TimeoutError e) {
      throw new AssertionError("«" + text + "» is not on the display: " + display(), e);
    }
  }

  /** Lets simulated time go on by one of the lengths of the page. */
  void step(String length) {
    String before = page.locator("#clock").textContent() + page.locator("#date").textContent();
    one("[data-action=\"step-length\"]").selectOption(length);
    action("step");
    page.waitForFunction(
        "before => document.querySelector('#clock').textContent"
            + " + document.querySelector('#date').textContent !== before",
        before);
  }

  /** The same several times. */
  void steps(String length, int times) {
    for (int i = 0; i < times; i++) {
      step(length);
    }
  }

  /** Turns ignition on and waits for the start-up. */
  void start() {
    action("ignition");
    step("10s");
    step("1s");
  }

  /** Makes another bench, of a profile, whose time stands. */
  void benchOf(String profile) {
    action("bench");
    one("#bench-form select[name=profile]").selectOption(profile);
    action("bench-new");
    page.waitForFunction("() => !document.querySelector('#bench-dialog').open");
    action("pause");
  }

  /** Stops, takes a card out of a slot and puts it into the other. */
  void moveCard(String card, int from, int to) {
    action("stop");
    step("1m");
    keys("eject" + from);
    for (int i = 0; i < 60 && isIn(from); i++) {
      step("1s");
    }
    drag(card, to);
    pin(to);
    step("10s");
  }

  private boolean isIn(int slot) {
    return !String.valueOf(one("[data-slot=\"" + slot + "\"] .slit").getAttribute("data-type"))
        .isEmpty();
  }

  /** The protocol of the display has a text. */
  void hasShown(String text) {
    view("protocols");
    one("#trace-text").fill(text);
    // Other rows than the display's are those that stood there before the search.
    page.waitForFunction(
        "() => { const rows = [...document.querySelectorAll('#trace-rows tr')];"
            + " return rows.length > 0 && rows.every((row) => row.dataset.seam === 'SCREEN'); }");
    click("#trace-rows tr[data-seam=\"SCREEN\"]");
    page.waitForFunction(
        "text => document.querySelector('#trace-details').textContent.includes(text)", text);
  }

  /** Presses OK until the display is at rest again. */
  void acknowledge() {
    for (int i = 0; i < 4 && !REST.matcher(display()).find(); i++) {
      keys("ok");
      step("1m");
    }
    rest();
  }

  /** Has a card that lies outside be as it should not. */
  void spoil(String card, String fault) {
    click("[data-card=\"" + card + "\"]");
    click("[data-spoil=\"" + card + "\"]");
    click("[data-wrong=\"" + fault + "\"]");
    page.waitForSelector("[data-card=\"" + card + "\"][data-card-fault=\"" + fault + "\"]");
  }

  /** Lets time go on second by second until the display shows a text. */
  void stepUntil(String text, String length, int most) {
    for (int i = 0; i < most && !display().contains(text); i++) {
      step(length);
    }
    assertThat(display()).contains(text);
  }

  /** Drags a card with the mouse. */
  void drag(String card, int slot) {
    one("[data-card=\"" + card + "\"]").dragTo(one("[data-slot=\"" + slot + "\"]"));
    awaitIn(card, slot);
  }

  /** Pushes a card in by the menu of the slot. */
  void choose(String card, int slot) {
    click("[data-slot=\"" + slot + "\"]");
    click("[data-push=\"" + card + "\"]");
    awaitIn(card, slot);
  }

  private void awaitIn(String card, int slot) {
    page.waitForFunction(
        "slot => document.querySelector(`[data-slot=\"${slot}\"] .slit`).dataset.type !== ''",
        slot);
    assertThat(card).isNotEmpty();
  }

  /** Types the PIN by the digits when the display asks for it. */
  void pin(int slot) {
    stepUntil("ПИН", "1s", 30);
    keys("1", "2", "3", "4", "ok");
    assertThat(slot).isBetween(1, 2);
  }

  /** A card is pushed in, its PIN typed, the questions left, until the default screen is there. */
  void insert(String card, int slot) {
    drag(card, slot);
    pin(slot);
    rest();
  }

  /** Leaves what the display asks and waits for its default screen. */
  void rest() {
    for (int i = 0; i < 90 && !REST.matcher(display()).find(); i++) {
      step("1s");
    }
    assertThat(display()).containsPattern(REST);
  }

  /** Drives at a speed told in the field. */
  void drive(int kmh) {
    one("#target").fill(String.valueOf(kmh));
    action("drive");
  }

  /** Walks the menu by the words of its items and takes the last. */
  void menu(String... titles) {
    keys("ok");
    for (String title : titles) {
      for (int i = 0; i < 40 && !display().contains(title); i++) {
        String before = display();
        keys("down");
        page.waitForFunction(
            "before => document.querySelector('#lcd').getAttribute('aria-label') !== before",
            before);
      }
      assertThat(display()).contains(title);
      String before = display();
      keys("ok");
      page.waitForFunction(
          "before => document.querySelector('#lcd').getAttribute('aria-label') !== before", before);
    }
  }

  /** A file that the browser keeps after a click. */
  Path kept(String selector) {
    Download download = page.waitForDownload(() -> click(selector));
    return download.path();
  }
}
