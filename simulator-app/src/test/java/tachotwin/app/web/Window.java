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
    Pattern rest = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4} [0-9]{2}:[0-9]{2}|км/ч");
    for (int i = 0; i < 90 && !rest.matcher(display()).find(); i++) {
      step("1s");
    }
    assertThat(display()).containsPattern(rest);
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
