package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bench that was kept by one process opens in another as it was, octet by octet: what a machine
 * has of its own (language, digits, time zone, charset, folders, compiler) is in nothing.
 */
class BenchElsewhereIT {
  private static final String ADDRESS = "Панель: (http://127\\.0\\.0\\.1:[0-9]+/)";

  /**
   * Arabic digits, a zone of three quarters of an hour, a charset of one octet, the other compiler.
   */
  private static final List<String> ELSEWHERE =
      List.of(
          "-Duser.language=ar",
          "-Duser.country=EG",
          "-Duser.timezone=Pacific/Chatham",
          "-Dfile.encoding=ISO-8859-1",
          "-XX:TieredStopAtLevel=4");

  private static final String MORNING =
      """
      ignition on
      insert 1 driver
      drive 75 for 20m
      fault gnss for 3m
      drive 130 for 3m
      stop
      wait 2m
      print unit
      eject 1
      insert 2 company
      download unit
      """;

  /** What is compared; the state has the pace of its machine in it. */
  private static final List<String> INSIDE =
      List.of(
          "trace.json",
          "archive?limit=1000",
          "cards/driver",
          "cards/company",
          "printouts",
          "printouts/1.png",
          "printouts/1.pdf",
          "files",
          "documents",
          "timeline",
          "calibration");

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void aKeptBenchIsTheSameOnAnotherMachine() throws Exception {
    try (ServedProcess here = panel("here", List.of());
        ServedProcess there = panel("there", ELSEWHERE)) {
      URI one = URI.create(here.await(ADDRESS, 30));
      URI other = URI.create(there.await(ADDRESS, 120));
      for (URI each : List.of(one, other)) {
        post(each, "time", "{\"paused\":true}");
      }
      assertThat(post(one, "orders?fast=true", MORNING)).contains("\"missed\":[]");
      byte[] kept = get(one, "bench");
      HttpResponse<String> restored =
          client.send(
              HttpRequest.newBuilder(other.resolve("/api/bench"))
                  .PUT(BodyPublishers.ofByteArray(kept))
                  .build(),
              BodyHandlers.ofString());
      assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
      for (String what : INSIDE) {
        assertThat(get(other, what)).as(what).isEqualTo(get(one, what)).hasSizeGreaterThan(50);
      }
      // And it goes on alike.
      for (URI each : List.of(one, other)) {
        assertThat(post(each, "orders?fast=true", "eject 2\ninsert 1 driver\ndrive 60 for 5m"))
            .contains("\"missed\":[]");
      }
      assertThat(get(other, "trace.json")).isEqualTo(get(one, "trace.json"));
      assertThat(get(other, "bench")).isEqualTo(get(one, "bench"));
    }
  }

  private ServedProcess panel(String name, List<String> machine) throws Exception {
    Path own = Files.createDirectory(folder.resolve(name));
    return ServedProcess.product(
        own.resolve("log"),
        machine,
        "panel",
        "--no-browser",
        "--port",
        "0",
        "--bench",
        own.resolve("bench.json"));
  }

  private byte[] get(URI panel, String what) throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(panel.resolve("/api/" + what)).build(),
            BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(what).isEqualTo(200);
    return response.body();
  }

  private String post(URI panel, String what, String body) throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(panel.resolve("/api/" + what))
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }
}
