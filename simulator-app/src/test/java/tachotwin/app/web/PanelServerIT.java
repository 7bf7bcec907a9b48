package tachotwin.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PanelServerIT {
  private PanelClient panel;

  @BeforeEach
  void serve(@TempDir Path folder) throws Exception {
    panel = new PanelClient(folder.resolve("session"));
  }

  @AfterEach
  void end() throws Exception {
    panel.close();
  }

  private String host() {
    return "127.0.0.1:" + panel.port();
  }

  private static String ask(String line, String... headers) {
    return line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "X-No-Host: 1",
        "Host: localhost.evil.example:80"
      })
  void aNameThatWasTurnedToThisAddressIsRefused(String header) throws Exception {
    assertThat(panel.raw(ask("GET /api/state", header)))
        .startsWith("HTTP/1.1 403")
        .contains("connection: close")
        .contains("{\"error\":");
  }

  @Test
  void twoHostsAreRefused() throws Exception {
    assertThat(panel.raw(ask("GET /api/state", "Host: " + host(), "Host: evil.example")))
        .startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: https://localhost",
        "Sec-Fetch-Site: cross-site"
      })
  void pagesOfOtherOriginsAreRefusedBeforeAnythingIsDone(String header) throws Exception {
    String request =
        "POST /api/controls HTTP/1.1\r\nHost: "
            + host()
            + "\r\n"
            + header
            + "\r\nContent-Length: 11\r\n\r\nignition on";
    assertThat(panel.raw(request)).startsWith("HTTP/1.1 403");
    assertThat(panel.json("/api/state").path("vehicle").path("ignition").asBoolean()).isFalse();
  }

  @Test
  void aWebSocketOfAnotherOriginIsRefused() throws Exception {
    assertThat(
            panel.raw(
                ask(
                    "GET /api/live",
                    "Host: " + host(),
                    "Origin: http://evil.example",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")))
        .startsWith("HTTP/1.1 403");
    assertThat(panel.raw(ask("GET /api/live", "Host: " + host())))
        .startsWith("HTTP/1.1 400")
        .contains("{\"error\":");
  }

  @Test
  void theOwnPageIsServedWithAPolicy() throws Exception {
    HttpResponse<String> state =
        panel.send(panel.request("/api/state").header("Origin", "http://" + host()));
    assertThat(state.statusCode()).isEqualTo(200);
    assertThat(state.headers().firstValue("content-security-policy").orElse(""))
        .startsWith("default-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(state.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/app/cli/Main.class",
        "/api/files/..%2f..%2fetc%2fpasswd",
        "/api/files/%2e%2e",
        "/api/cards/..%2fdriver",
        "/index.html/",
        "//etc/passwd"
      })
  void namesOfFilesNeverLeaveTheirPlace(String path) throws Exception {
    assertThat(panel.raw(ask("GET " + path, "Host: " + host(), "Connection: close")))
        .startsWith("HTTP/1.1 404")
        .doesNotContain("root:");
  }

  @Test
  void malformedRequestsAreRefused() throws Exception {
    assertThat(panel.raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 4");
    assertThat(panel.raw("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(panel.raw(ask("GET /", "Host: " + host(), "X-Large: " + "a".repeat(20_000))))
        .startsWith("HTTP/1.1 400");
    assertThat(panel.raw(ask("GET /api/%zz", "Host: " + host()))).startsWith("HTTP/1.1 400");
  }

  @Test
  void largeBodiesAreRefusedWhetherTheyAreToldOrNot() throws Exception {
    assertThat(panel.raw(ask("POST /api/controls", "Host: " + host(), "Content-Length: 70000")))
        .startsWith("HTTP/1.1 413");
    String chunk = "4000\r\n" + "k".repeat(0x4000) + "\r\n";
    assertThat(
            panel.raw(
                ask("POST /api/controls", "Host: " + host(), "Transfer-Encoding: chunked")
                    + chunk.repeat(5)))
        .startsWith("HTTP/1.1 413");
    assertThat(panel.raw(ask("PUT /api/bench", "Host: " + host(), "Content-Length: 9000000")))
        .startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/state, 405",
    "GET, /api/controls, 405",
    "DELETE, /api/bench, 405",
    "GET, /api/nothing, 404",
    "GET, /api/printouts/1.png, 404",
    "GET, /api/documents/1, 404",
    "GET, /api/cards/nobody, 404",
    "GET, /api/archive?kind=x, 400",
    "GET, /api/trace?seam=x, 400",
    "GET, /api/trace?limit=-1, 400",
    "GET, /api/timeline?day=monday, 400"
  })
  void whatIsNotThereIsSaid(String method, String path, int status) throws Exception {
    HttpResponse<String> response =
        panel.send(panel.request(path).method(method, BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).startsWith("{\"error\":\"");
  }

  /** Whether they can be done depends on what was done before: none is done half. */
  @Test
  void controlsThatDependOnOthersComeAlone() throws Exception {
    HttpResponse<String> two = panel.post("/api/controls", "connector tool\ncalibrate k=8160");
    assertThat(two.statusCode()).isEqualTo(400);
    assertThat(two.body()).contains("card, connector and calibrate come alone");
    assertThat(panel.json("/api/state").get("connector").asText()).isEqualTo("medium");
    for (String kind : List.of("/api/controls", "/api/orders")) {
      HttpResponse<String> untold = panel.post(kind, "calibrate k=8160");
      assertThat(untold.statusCode()).as(kind).isEqualTo(400);
      assertThat(untold.body()).contains("программатор не подключен");
    }
  }

  @Test
  void ofSeveralControlsNoneIsDoneWhereOneCannotBeRead() throws Exception {
    HttpResponse<String> response = panel.post("/api/controls", "ignition on\nkey nowhere\n");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("nowhere").contains("\"line\":2");
    assertThat(panel.json("/api/state").path("vehicle").path("ignition").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"speed\":0}",
        "{\"speed\":10001}",
        "{\"speed\":1.5}",
        "{\"paused\":1}",
        "{\"step\":\"1\"}",
        "{\"step\":\"999999d\"}",
        "{\"rewind\":\"yesterday\"}",
        "{\"jump\":false}",
        "{\"speed\":1,\"paused\":true}"
      })
  void timeIsNotMovedByWhatCannotBeRead(String body) throws Exception {
    String before = panel.json("/api/state").path("time").path("now").asText();
    assertThat(panel.post("/api/time", body).statusCode()).isEqualTo(400);
    assertThat(panel.json("/api/state").path("time").path("now").asText()).isEqualTo(before);
  }

  @Test
  void noOneGoesBackBeforeTheStartOrIntoTheFuture() throws Exception {
    assertThat(panel.post("/api/time", "{\"rewind\":\"2026-03-02T04:59:59Z\"}").statusCode())
        .isEqualTo(409);
    assertThat(panel.post("/api/time", "{\"rewind\":\"2026-03-02T23:00:00Z\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void requestsOfOneConnectionAreAnsweredInTheirOrder() throws Exception {
    String two =
        ask("GET /api/printouts/reverse.png", "Host: " + host())
            + ask("GET /api/nothing", "Host: " + host(), "Connection: close");
    String answers = panel.raw(two);
    assertThat(answers).startsWith("HTTP/1.1 200");
    assertThat(answers.lastIndexOf("HTTP/1.1 404")).isGreaterThan(100);
  }

  @Test
  void twoPagesSeeTheSameDeviceAndEitherMayUseIt() throws Exception {
    PanelClient.Page one = panel.page();
    PanelClient.Page other = panel.page();
    one.text("{\"id\":5,\"control\":\"push 1 driver\"}");
    one.await(message -> message.path("answer").asLong() == 5 && !message.has("error"));
    JsonNode seen =
        other.await(
            m -> m.path("state").path("slots").path(0).path("card").asText().equals("driver"));
    assertThat(seen.path("state").path("cards").path(0).path("slot").asInt()).isEqualTo(1);
    other.text("{\"id\":6,\"control\":\"push 3 driver\"}");
    assertThat(other.await(message -> message.has("answer")).path("error").asText()).contains("3");
  }

  @Test
  void aStepOfATimeThatStandsIsToldAtOnce() throws Exception {
    PanelClient.Page page = panel.page();
    String start = page.await(m -> m.has("state")).path("state").path("time").path("now").asText();
    for (int i = 0; i < 3; i++) {
      String at = panel.done("/api/time", "{\"step\":\"10ms\"}").path("at").asText();
      assertThat(at).isGreaterThan(start);
      page.await(message -> message.path("state").path("time").path("now").asText().equals(at));
    }
  }

  @Test
  void whoClosesThePageStopsNothing() throws Exception {
    PanelClient.Page page = panel.page();
    page.await(message -> message.has("state"));
    page.socket().abort();
    panel.done("/api/orders?fast=true", "ignition on\ninsert 1 driver\ndrive 50 for 1m");
    assertThat(panel.json("/api/state").path("unit").path("odometerKm").asInt())
        .isGreaterThanOrEqualTo(184_320);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "[]", "{\"id\":\"x\",\"control\":\"key ok\"}", "{\"id\":1}"})
  void malformedFramesCloseThePageAlone(String frame) throws Exception {
    PanelClient.Page page = panel.page();
    page.text(frame);
    assertThat(page.closed()).isEqualTo(1007);
    assertThat(panel.get("/api/state").statusCode()).isEqualTo(200);
  }

  @Test
  void binaryAndLargeFramesCloseThePageAlone() throws Exception {
    PanelClient.Page binary = panel.page();
    binary.socket().sendBinary(ByteBuffer.wrap(new byte[10]), true).join();
    assertThat(binary.closed()).isEqualTo(1003);
    PanelClient.Page large = panel.page();
    assertThatThrownBy(
            () -> {
              large.text("x".repeat(100_000));
              throw new IllegalStateException("closed with " + large.closed());
            })
        .hasMessageNotContaining("in time");
    assertThat(panel.get("/api/state").statusCode()).isEqualTo(200);
  }

  @Test
  void morePagesThanThereIsRoomForAreTurnedAway() throws Exception {
    for (int i = 0; i < 40; i++) {
      panel.page().await(message -> message.has("state"));
    }
    assertThat(panel.get("/api/state").statusCode()).isEqualTo(200);
  }

  @Test
  void aDayInsideAndOutside() throws Exception {
    panel.done("/api/controls", "ignition on");
    panel.done("/api/orders?fast=true", "insert 1 driver\ndrive 60 for 10m\nprint unit");
    JsonNode printed = panel.json("/api/printouts");
    assertThat(printed).hasSize(1);
    assertThat(printed.path(0).path("title").asText()).startsWith("Д.3.2");
    assertThat(panel.octets("/api/printouts/1.png").body()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(panel.octets("/api/printouts/1.pdf").body()).startsWith('%', 'P', 'D', 'F');
    assertThat(panel.get("/api/printouts/1.txt").body().lines().allMatch(l -> l.length() <= 24))
        .isTrue();
    assertThat(panel.json("/api/cards/driver").path("type").asText()).isEqualTo("driver");
    JsonNode timeline = panel.json("/api/timeline").path("slots").path(0);
    assertThat(timeline.findValuesAsText("activity")).contains("DRIVE");
    assertThat(panel.json("/api/archive?kind=CARD&limit=1").path(0).path("kind").asText())
        .isEqualTo("CARD");
    JsonNode apdu = panel.json("/api/trace?seam=APDU&text=verify&limit=5").path("events");
    assertThat(apdu.findValuesAsText("seam")).containsOnly("APDU").isNotEmpty();
    assertThat(panel.json("/api/track").path("points").size()).isBetween(2, 2_000);
    byte[] capture = panel.octets("/api/trace.pcapng").body();
    // Block type of a section header, then its byte-order magic (pcapng, 4.1).
    assertThat(capture).startsWith(0x0A, 0x0D, 0x0D, 0x0A);
  }

  @Test
  void aKeptBenchComesBackAndAnotherFileDoesNot() throws Exception {
    panel.done("/api/orders?fast=true", "ignition on\ninsert 1 driver");
    byte[] kept = panel.octets("/api/bench").body();
    String before = panel.json("/api/state").path("time").path("now").asText();
    panel.done("/api/bench/new", "{\"seed\":9,\"profile\":\"order-36\"}");
    assertThat(panel.json("/api/state").path("bench").path("seed").asInt()).isEqualTo(9);
    assertThat(panel.put("/api/bench", "{}".getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
    assertThat(panel.json("/api/state").path("bench").path("seed").asInt()).isEqualTo(9);
    assertThat(panel.put("/api/bench", kept).statusCode()).isEqualTo(200);
    JsonNode state = panel.json("/api/state");
    assertThat(state.path("time").path("now").asText()).isEqualTo(before);
    assertThat(state.path("slots").path(0).path("card").asText()).isEqualTo("driver");
    assertThat(state.path("time").path("paused").asBoolean()).isTrue();
  }

  @Test
  void aTrackThatIsSentIsPlayed() throws Exception {
    String gpx =
        "<gpx version='1.1'><trk><trkseg>"
            + "<trkpt lat='55.0' lon='37.0'/><trkpt lat='55.1' lon='37.0'/>"
            + "</trkseg></trk></gpx>";
    assertThat(
            panel
                .put("/api/track?name=ours.gpx", gpx.getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(200);
    assertThat(panel.put("/api/track", "<gpx/>".getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
    panel.done("/api/controls", "ignition on\ntrack play");
    panel.done("/api/time", "{\"step\":\"2m\"}");
    JsonNode vehicle = panel.json("/api/state").path("vehicle");
    assertThat(vehicle.path("track").path("name").asText()).isEqualTo("ours.gpx");
    assertThat(vehicle.path("latitude").asDouble()).isGreaterThan(55.0);
    assertThat(vehicle.path("kmh").asDouble()).isGreaterThan(30);
  }
}
