package tachotwin.app.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A panel of its own for each test, whose time stands, and one browser for all of them. */
@Tag("ui")
abstract class InABrowser {
  private static Chromium chromium;

  @TempDir private Path folder;
  private PanelClient panel;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void serve() throws Exception {
    panel = new PanelClient(folder.resolve("session"));
  }

  @AfterEach
  void close() throws Exception {
    chromium.tidy();
    panel.close();
  }

  PanelClient panel() {
    return panel;
  }

  Window open(String language) {
    return open(language, 1280, 800);
  }

  Window open(String language, int width, int height) {
    return chromium.window(panel, language, width, height);
  }
}
