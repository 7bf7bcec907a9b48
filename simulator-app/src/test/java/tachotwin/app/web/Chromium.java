package tachotwin.app.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by its own Node.js. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;
  private final List<Window> windows = new ArrayList<>();

  private Chromium(Path node, Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Starts it; skips the test visibly where the machine has none and none is required. */
  static Chromium start() {
    Optional<Path> node = program(Stream.of("node"));
    Optional<Path> program = program(NAMES.stream());
    boolean required = Boolean.parseBoolean(System.getenv("TACHOTWIN_REQUIRE_ORACLES"));
    assumeTrue(
        required || node.isPresent() && program.isPresent(),
        "NOTICE: chromium or node is missing; the page is not tried in a browser");
    return new Chromium(node.orElseThrow(), program.orElseThrow());
  }

  private static Optional<Path> program(Stream<String> names) {
    List<String> folders =
        Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
    return names
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window of its own, as another person's. */
  Window window(PanelClient panel, String language, int width, int height) {
    Window window =
        new Window(
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setAcceptDownloads(true)
                    .setReducedMotion(ReducedMotion.REDUCE)),
            panel.address() + "?lang=" + language);
    windows.add(window);
    return window;
  }

  /** Closes all windows. */
  void tidy() {
    windows.forEach(Window::close);
    windows.clear();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
