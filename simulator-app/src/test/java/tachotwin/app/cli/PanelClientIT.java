package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.web.ServedPanel;

/** The client of the remote control in docs/clients, in Python, and its example drive a panel. */
class PanelClientIT {
  private static final Path CLIENTS =
      Path.of(System.getProperty("tachotwin.root"), "docs", "clients");
  private static final String EXAMPLE = CLIENTS.resolve("example_test_panel.py").toString();
  private static final String CLIENT = CLIENTS.resolve("tachotwin_panel.py").toString();

  @TempDir private Path folder;

  @Test
  void exampleHoldsAtAPanelThatRuns() throws Exception {
    try (ServedPanel panel = ServedPanel.in(folder.resolve("panel"))) {
      Said said = python(Map.of("TACHOTWIN_PANEL", panel.address()), EXAMPLE);

      assertThat(said.exit()).as(said.text()).isZero();
      assertThat(said.text()).contains("Ran 3 tests").endsWith("OK\n");
    }
  }

  @Test
  void clientStartsAPanelItselfAndEndsIt() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        Stream.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName())
            .map(word -> "'" + word.replace("'", "'\"'\"'") + "'")
            .collect(Collectors.joining(" "));

    Said said =
        python(
            Map.of("TACHOTWIN_COMMAND", command),
            EXAMPLE,
            "DriversMorning.test_refusal_names_the_line");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).contains("Ran 1 test").endsWith("OK\n");
  }

  @Test
  void commandLineTellsTheStateCarriesOrdersOutAndShowsTheTrace() throws Exception {
    try (ServedPanel panel = ServedPanel.in(folder.resolve("panel"))) {
      Said orders = client(panel, "orders", "ignition on", "insert 1 driver", "pins");
      assertThat(orders.exit()).as(orders.text()).isZero();
      assertThat(orders.text()).contains("B8 0 имп");

      Said state = client(panel, "state");
      assertThat(new ObjectMapper().readTree(state.text()).at("/slots/0/card").asText())
          .isEqualTo("driver");
      assertThat(client(panel, "trace").text()).contains("APDU unit → card-1");

      Said wrong = client(panel, "orders", "show", "nonsense");
      assertThat(wrong.exit()).isEqualTo(1);
      assertThat(wrong.text()).startsWith("line 2: ").endsWith("(400)\n");
    }
  }

  private Said client(ServedPanel panel, String... words) throws Exception {
    return python(
        Map.of(),
        Stream.concat(Stream.of(CLIENT, panel.address()), Stream.of(words)).toArray(String[]::new));
  }

  /** What a program said, and its exit code. */
  private record Said(int exit, String text) {}

  private Said python(Map<String, String> environment, String... words) throws Exception {
    Object[] line = Stream.concat(Stream.of("python3"), Stream.of(words)).toArray();
    Path log = folder.resolve("python.log");
    try (ServedProcess client = ServedProcess.tool(log, environment, line)) {
      int exit = client.end(120);
      return new Said(exit, Files.readString(log, UTF_8));
    }
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
