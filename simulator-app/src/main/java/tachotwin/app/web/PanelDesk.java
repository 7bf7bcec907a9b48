package tachotwin.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.scenario.CabControls;
import tachotwin.app.scenario.OrderException;
import tachotwin.app.session.KeptBench;
import tachotwin.app.session.KeptBenchException;
import tachotwin.app.session.LiveBench;
import tachotwin.app.session.UsedInput;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/**
 * Answers the requests of docs/remote-control.md that do something; {@link InsideDesk} the rest.
 */
final class PanelDesk {
  /** The path of the WebSocket. */
  static final String LIVE = "/api/live";

  /** The path of the controls. */
  static final String CONTROLS = "/api/controls";

  /** The path of the state, which is told without asking the simulation. */
  static final String STATE = "/api/state";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_LINES = 1_000;
  private static final int LONGEST_NAME = 80;

  private final Panel panel;
  private final ExecutorService worker;
  private final LiveFeed feed;
  private final List<Route> routes;

  /** What answers a request; on the simulation thread, the second step on a worker's. */
  @FunctionalInterface
  interface Handler {
    /** Does it and tells how the reply is made of what was found. */
    Making answer(Ask ask, Matcher path) throws RefusedException, IOException;
  }

  /** Makes a reply of what does not change any more. */
  @FunctionalInterface
  interface Making {
    Reply make() throws RefusedException, IOException;
  }

  /** A path with its method. */
  record Route(String method, Pattern path, Handler handler) {
    static Route of(String method, String path, Handler handler) {
      return new Route(method, Pattern.compile(path), handler);
    }
  }

  /**
   * A desk.
   *
   * @param worker makes replies; bounded
   */
  PanelDesk(Panel panel, ExecutorService worker) {
    this.panel = panel;
    this.worker = worker;
    this.feed = new LiveFeed(this::answer);
    this.routes = new ArrayList<>(new InsideDesk(panel).routes());
    routes.addAll(
        List.of(
            Route.of("POST", CONTROLS, this::controls),
            Route.of("POST", "/api/orders", this::orders),
            Route.of("POST", "/api/time", this::time),
            Route.of("POST", "/api/bench/new", this::another),
            Route.of("GET", "/api/bench", this::keep),
            Route.of("PUT", "/api/bench", this::restore),
            Route.of("PUT", "/api/track", this::track)));
    panel.watch(feed::publish);
  }

  LiveFeed feed() {
    return feed;
  }

  /** All paths but {@link #STATE} and {@link #LIVE}. */
  List<Route> routes() {
    return List.copyOf(routes);
  }

  /** Answers a request; from any thread. */
  CompletionStage<Reply> answer(Ask ask) {
    boolean known = ask.path().equals(STATE);
    if (known && ask.method().equals("GET")) {
      return done(Reply.of(Reply.JSON, panel.state()));
    }
    for (Route route : routes) {
      Matcher path = route.path().matcher(ask.path());
      if (path.matches()) {
        known = true;
        if (route.method().equals(ask.method())) {
          return carryOut(route, ask, path);
        }
      }
    }
    if (known) {
      return done(Reply.error(405, ask.method() + " is not taken here", 0));
    }
    return done(
        (ask.method().equals("GET") ? PageFiles.find(ask.path()) : Optional.<Reply>empty())
            .orElseGet(() -> Reply.error(404, "there is no " + ask.path(), 0)));
  }

  private static CompletionStage<Reply> done(Reply reply) {
    return CompletableFuture.completedFuture(reply);
  }

  private CompletionStage<Reply> carryOut(Route route, Ask ask, Matcher path) {
    try {
      return panel
          .call(() -> route.handler().answer(ask, path))
          .thenApplyAsync(PanelDesk::make, worker)
          .exceptionally(PanelDesk::refusal);
    } catch (RejectedExecutionException e) {
      return done(Reply.error(503, "too many requests wait", 0));
    }
  }

  private static Reply make(Making making) {
    try {
      return making.make();
    } catch (RefusedException | IOException e) {
      throw new CompletionException(e);
    }
  }

  private static Reply refusal(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof RefusedException refused) {
      return refused.reply();
    }
    if (cause instanceof RejectedExecutionException) {
      return Reply.error(503, "too many requests wait", 0);
    }
    return Reply.error(500, String.valueOf(cause), 0);
  }

  private Making controls(Ask ask, Matcher path) throws RefusedException {
    List<String> lines = lines(ask);
    if (lines.size() > 1 && lines.stream().anyMatch(PanelDesk::dependsOnOthers)) {
      throw RefusedException.bad("card, connector and calibrate come alone");
    }
    panel.use(UsedInput.Kind.CONTROL, lines);
    return moment();
  }

  /** Whether it can be told only after what precedes it whether it can be done. */
  private static boolean dependsOnOthers(String line) {
    return line.strip().matches("(card|connector|calibrate)\\b.*");
  }

  private Making orders(Ask ask, Matcher path) throws RefusedException {
    LiveBench live = panel.live();
    int missedBefore = live.orders().missed().size();
    int saidBefore = live.saidInAll();
    panel.use(UsedInput.Kind.ORDER, lines(ask));
    if (!ask.parameter("fast").equals(Optional.of("true"))) {
      ObjectNode out = at();
      return () -> Reply.json(202, out);
    }
    panel.carryOut();
    ObjectNode out = at();
    ArrayNode missed = out.putArray("missed");
    List<String> all = live.orders().missed();
    all.subList(missedBefore, all.size()).forEach(missed::add);
    ArrayNode said = out.putArray("said");
    List<String> lines = live.said();
    int news = Math.min(lines.size(), live.saidInAll() - saidBefore);
    lines.subList(lines.size() - news, lines.size()).forEach(said::add);
    return () -> Reply.json(out);
  }

  private static List<String> lines(Ask ask) throws RefusedException {
    List<String> lines = ask.text().lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw RefusedException.bad("the body: 1 to " + MOST_LINES + " lines");
    }
    return lines;
  }

  private Making time(Ask ask, Matcher path) throws RefusedException, IOException {
    JsonNode order = object(ask);
    if (order.size() != 1) {
      throw RefusedException.bad("one of speed, paused, step, jump, rewind");
    }
    String name = order.fieldNames().next();
    JsonNode value = order.get(name);
    switch (name) {
      case "speed" -> panel.speed(expect(value.isInt(), value, name).asInt());
      case "paused" -> panel.pause(expect(value.isBoolean(), value, name).asBoolean());
      case "step" -> step(value);
      case "jump" -> {
        expect(value.isBoolean() && value.asBoolean(), value, name);
        panel.jump();
      }
      case "rewind" -> panel.rewind(moment(value, name));
      default -> throw RefusedException.bad("one of speed, paused, step, jump, rewind");
    }
    return moment();
  }

  private void step(JsonNode value) throws RefusedException {
    try {
      panel.step(CabControls.duration(expect(value.isTextual(), value, "step").asText()));
    } catch (OrderException e) {
      throw RefusedException.bad(String.valueOf(e.getMessage()));
    }
  }

  private static JsonNode expect(boolean holds, JsonNode value, String name)
      throws RefusedException {
    if (!holds) {
      throw RefusedException.bad(name + ": not " + value);
    }
    return value;
  }

  private static SimInstant moment(JsonNode value, String name) throws RefusedException {
    try {
      return SimInstant.parse(value.asText());
    } catch (DateTimeParseException e) {
      throw RefusedException.bad(name + ": a moment such as 2026-03-02T06:00:00Z, not " + value);
    }
  }

  private static JsonNode object(Ask ask) throws RefusedException {
    try {
      JsonNode node = JSON.readTree(ask.text());
      if (node.isObject()) {
        return node;
      }
    } catch (IOException e) {
      throw RefusedException.bad("the body is no JSON");
    }
    throw RefusedException.bad("the body is no object of JSON");
  }

  private Making another(Ask ask, Matcher path) throws RefusedException, IOException {
    JsonNode order = settings(object(ask));
    BenchSettings now = panel.live().settings();
    try {
      panel.replace(
          KeptBench.fresh(
              new BenchSettings(
                      order.path("seed").asLong(now.seed()),
                      Profile.of(order.path("profile").asText(now.profile().id())),
                      Variant.of(order.path("variant").asText(now.variant().id())),
                      order.has("start") ? moment(order.get("start"), "start") : now.start(),
                      Dialect.builtIn())
                  .withBlockDays(order.path("blockDays").asInt(now.blockDays()))));
    } catch (IllegalArgumentException e) {
      throw RefusedException.bad(String.valueOf(e.getMessage()));
    }
    panel.pause(false);
    return moment();
  }

  /** What is misspelt would leave a setting as it was, unnoticed. */
  private static JsonNode settings(JsonNode order) throws RefusedException {
    for (Map.Entry<String, JsonNode> each : order.properties()) {
      JsonNode value = each.getValue();
      boolean holds =
          switch (each.getKey()) {
            case "seed" -> value.isIntegralNumber() && value.canConvertToLong();
            case "blockDays" -> value.isIntegralNumber() && value.canConvertToInt();
            case "profile", "variant", "start" -> value.isTextual();
            default ->
                throw RefusedException.bad(
                    "one or more of seed, profile, variant, start, blockDays");
          };
      expect(holds, value, each.getKey());
    }
    return order;
  }

  private Making keep(Ask ask, Matcher path) {
    KeptBench kept = panel.live().kept();
    return () -> Reply.of(Reply.JSON, Octets.of(kept.encode())).as("bench.json");
  }

  private Making restore(Ask ask, Matcher path) throws RefusedException, IOException {
    try {
      panel.replace(KeptBench.decode(ask.body().toByteArray()));
    } catch (KeptBenchException e) {
      throw RefusedException.bad(String.valueOf(e.getMessage()));
    }
    return moment();
  }

  private Making track(Ask ask, Matcher path) throws RefusedException {
    String name = ask.parameter("name").orElse("track.gpx").replaceAll("[\\p{Cntrl}/\\\\]", "_");
    String text = name.substring(0, Math.min(LONGEST_NAME, name.length())) + "\n" + ask.text();
    try {
      panel.use(UsedInput.Kind.TRACK, List.of(text));
    } catch (RefusedException e) {
      throw RefusedException.bad(String.valueOf(e.getMessage()));
    }
    return moment();
  }

  private Making moment() {
    ObjectNode out = at();
    return () -> Reply.json(out);
  }

  private ObjectNode at() {
    return JsonNodeFactory.instance.objectNode().put("at", panel.now().toString());
  }
}
