package tachotwin.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the page: the same in both languages, and nothing that its policy forbids. */
class PageWordsTest {
  private static final Pattern KEY = Pattern.compile("'([^']+)':");
  private static final Pattern USED = Pattern.compile("data-t(?:-[a-z]+)?=\"([^\"]+)\"");
  private static final Pattern ASKED = Pattern.compile("\\bt\\('([^']+)'");
  private static final List<String> MODULES =
      List.of(
          "bench",
          "connector",
          "device",
          "display",
          "faults",
          "formats",
          "help",
          "hint",
          "left",
          "live",
          "map",
          "paper",
          "print",
          "sound",
          "time",
          "tool",
          "tray",
          "vehicle",
          "views",
          "inside/archive",
          "inside/cards",
          "inside/documents",
          "inside/protocol",
          "inside/timeline",
          "inside/tree");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(found(KEY, "en.js")).isEqualTo(found(KEY, "ru.js")).hasSizeGreaterThan(300);
  }

  @Test
  void everyKeyOfThePageHasWords() {
    Set<String> known = found(KEY, "ru.js");
    assertThat(known).containsAll(found(USED, "index.html"));
    MODULES.forEach(
        module -> assertThat(known).as(module).containsAll(found(ASKED, module + ".js")));
  }

  @Test
  void nothingIsInlineInThePage() {
    assertThat(text("index.html"))
        .doesNotContainPattern("\\sstyle=")
        .doesNotContainPattern("\\son[a-z]+=")
        .doesNotContain("<style", "<script>", "//fonts.", "http://", "https://");
  }

  private static Set<String> found(Pattern pattern, String name) {
    Set<String> out = new TreeSet<>();
    pattern.matcher(text(name)).results().map((MatchResult one) -> one.group(1)).forEach(out::add);
    return out;
  }

  private static String text(String name) {
    try (InputStream in = PageWordsTest.class.getResourceAsStream("/tachotwin/web/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
