package tachotwin.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.session.Session;

/** {@code /openapi.yaml} describes the requests that the panel answers and what it answers. */
class OpenApiTest {
  /** Something that is there after {@link #USE}, for each parameter of a path. */
  private static final Map<String, String> EXAMPLES =
      Map.of("{number}", "1", "{kind}", "txt", "{card}", "driver", "{name}", "shown.png");

  // A strip, a notice (232) at the server, a file, a fault.
  private static final String USE =
      """
      ignition on
      insert 1 driver
      print card1
      menu Технический осмотр
      picture shown
      wait 1m
      fault gnss
      """;

  private static final String ERROR = "#/components/schemas/Error";
  private static final String STATE = "#/components/schemas/State";

  @TempDir private Path folder;

  private static OpenApi described() {
    Reply file = PageFiles.find("/openapi.yaml").orElseThrow();
    return OpenApi.of(new String(file.body().toByteArray(), UTF_8));
  }

  @Test
  void everyRequestIsDescribedAndNoOther() throws Exception {
    List<String> requests = requests(described());
    assertThat(requests).contains("GET " + PanelDesk.STATE, "GET " + PanelDesk.LIVE);
    List<String> routed =
        requests.stream()
            .filter(one -> !one.endsWith(PanelDesk.STATE) && !one.endsWith(PanelDesk.LIVE))
            .toList();

    List<PanelDesk.Route> routes = routes();
    assertThat(routed).hasSameSizeAs(routes);
    assertThat(routes)
        .allSatisfy(
            route -> assertThat(routed).filteredOn(request -> answers(route, request)).hasSize(1));
  }

  @Test
  void stateOfAFreshBenchHasThePropertiesOfItsSchema() throws Exception {
    try (ServedPanel panel = ServedPanel.in(folder.resolve("panel"))) {
      described().check(json(get(panel, PanelDesk.STATE)), STATE, "state");
    }
  }

  @Test
  void everythingInsideAUsedBenchIsAsItsSchema() throws Exception {
    OpenApi described = described();
    try (ServedPanel panel = ServedPanel.in(folder.resolve("panel"))) {
      HttpResponse<String> used = post(panel, "/api/orders?fast=true", USE);
      assertThat(used.statusCode()).as(used.body()).isEqualTo(200);
      described.check(json(used), "#/components/schemas/Done", "orders");

      for (String path : described.keys("#/paths")) {
        if (described.answered(path).isPresent()) {
          HttpResponse<String> answer = get(panel, concrete(path));
          assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
          described.check(json(answer), described.answered(path).orElseThrow(), path);
        }
      }
      for (String counted : List.of("documents", "files", "faults", "printouts")) {
        assertThat(json(get(panel, PanelDesk.STATE)).findValue(counted).toString())
            .as(counted)
            .isNotIn("0", "[]");
      }
    }
  }

  @Test
  void refusalsAreAsTheirSchema() throws Exception {
    OpenApi described = described();
    try (ServedPanel panel = ServedPanel.in(folder.resolve("panel"))) {
      HttpResponse<String> line = post(panel, PanelDesk.CONTROLS, "key ok\nkey nonsense");
      assertThat(line.statusCode()).isEqualTo(400);
      described.check(json(line), ERROR, "line");
      assertThat(json(line).get("line").asInt()).isEqualTo(2);
      HttpResponse<String> missing = get(panel, "/api/printouts/1.txt");
      assertThat(missing.statusCode()).isEqualTo(404);
      described.check(json(missing), ERROR, "missing");
    }
  }

  @Test
  void settingsThatAreMisspeltAreRefused() throws Exception {
    try (ServedPanel panel = ServedPanel.in(folder.resolve("panel"))) {
      for (String wrong : List.of("{\"sead\": 7}", "{\"seed\": \"7\"}", "{\"start\": 5}")) {
        assertThat(post(panel, "/api/bench/new", wrong).statusCode()).as(wrong).isEqualTo(400);
      }
      assertThat(post(panel, "/api/bench/new", "{\"seed\": 7}").statusCode()).isEqualTo(200);
      assertThat(json(get(panel, PanelDesk.STATE)).at("/bench/seed").asInt()).isEqualTo(7);
    }
  }

  @Test
  void descriptionIsServed() throws Exception {
    try (ServedPanel panel = ServedPanel.in(folder.resolve("panel"))) {
      HttpResponse<String> answer = get(panel, "/openapi.yaml");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type"))
          .hasValue("application/yaml; charset=utf-8");
      assertThat(answer.body()).startsWith("openapi: 3.1.0\n");
    }
  }

  private static List<String> requests(OpenApi described) {
    return described.keys("#/paths").stream()
        .flatMap(
            path ->
                described.keys("#/paths/" + path.replace("/", "~1")).stream()
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path))
        .toList();
  }

  private List<PanelDesk.Route> routes() throws Exception {
    try (Session session = ServedPanel.session(folder.resolve("routes"))) {
      return new PanelDesk(new Panel(session, 1), Executors.newSingleThreadExecutor()).routes();
    }
  }

  private static boolean answers(PanelDesk.Route route, String request) {
    String[] words = request.split(" ", 2);
    return route.method().equals(words[0]) && route.path().matcher(concrete(words[1])).matches();
  }

  private static String concrete(String path) {
    return EXAMPLES.entrySet().stream()
        .reduce(path, (text, one) -> text.replace(one.getKey(), one.getValue()), (a, b) -> b);
  }

  private static HttpResponse<String> get(ServedPanel panel, String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(panel.address() + path)).build());
  }

  private static HttpResponse<String> post(ServedPanel panel, String path, String body)
      throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(panel.address() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
