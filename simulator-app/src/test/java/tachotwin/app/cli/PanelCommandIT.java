package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tachotwin panel} as a process: what it tells, keeps and refuses. */
class PanelCommandIT {
  private static final String ADDRESS = "Панель: (http://127\\.0\\.0\\.1:[0-9]+/)";

  @TempDir private Path folder;

  private Path bench() {
    return folder.resolve("bench.json");
  }

  private ServedProcess panel(Path log, Object... words) throws Exception {
    Object[] line = new Object[words.length + 6];
    System.arraycopy(
        new Object[] {"panel", "--no-browser", "--port", "0", "--bench", bench()}, 0, line, 0, 6);
    System.arraycopy(words, 0, line, 6, words.length);
    return ServedProcess.product(log, line);
  }

  private static String request(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }

  @Test
  void whoEndsItFindsTheBenchAsItWas() throws Exception {
    Path log = folder.resolve("first.log");
    try (ServedProcess first = panel(log)) {
      URI address = URI.create(first.await(ADDRESS, 30));
      request(
          HttpRequest.newBuilder(address.resolve("/api/orders?fast=true"))
              .POST(BodyPublishers.ofString("ignition on\ninsert 1 driver")));
      first.interrupt();
    }
    assertThat(Files.readString(log, UTF_8)).contains("Стенд сохранён в ");
    assertThat(Files.readString(bench(), UTF_8)).contains("insert 1 driver");

    Path again = folder.resolve("again.log");
    try (ServedProcess second = panel(again)) {
      URI address = URI.create(second.await(ADDRESS, 30));
      assertThat(Files.readString(again, UTF_8)).contains("Продолжается стенд из ");
      assertThat(request(HttpRequest.newBuilder(address.resolve("/api/state"))))
          .contains("\"slots\":[{\"card\":\"driver\"");
      second.interrupt();
    }

    Path other = folder.resolve("other.log");
    try (ServedProcess third = panel(other, "--new", "--profile", "order-36")) {
      URI address = URI.create(third.await(ADDRESS, 30));
      assertThat(request(HttpRequest.newBuilder(address.resolve("/api/state"))))
          .contains("\"profile\":\"order-36\"")
          .contains("\"slots\":[{\"card\":null");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port 70000 | 2 | --port 70000: give 0 to 65535",
        "--speed 0    | 2 | --speed 0: give 1 to 10000",
        "--profile x  | 2 | x",
        "--start noon | 2 | --start noon: give a moment"
      })
  void whatCannotBeIsRefusedInOneLine(String words, int exit, String told) {
    String[] two = words.split(" ", 2);
    Run run =
        Run.of("panel", "--no-browser", "--new", "--bench", bench().toString(), two[0], two[1]);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(told);
    assertThat(bench()).doesNotExist();
  }

  @Test
  void aFileThatIsNoBenchIsNamedAndStays() throws Exception {
    Files.writeString(bench(), "{\"product\":\"other\"}", UTF_8);
    Run run = Run.of("panel", "--no-browser", "--bench", bench().toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(bench() + ": product:").contains("--new");
    assertThat(Files.readString(bench(), UTF_8)).contains("other");
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run =
          Run.of(
              "panel",
              "--no-browser",
              "--bench",
              bench().toString(),
              "--port",
              String.valueOf(taken.getLocalPort()));
      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.err()).contains("port " + taken.getLocalPort()).contains("--port");
    }
  }
}
