package tachotwin.app.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.state.BlockModel;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/**
 * A bench as it is kept: what it is and what was done with it. A simulation whose inputs are the
 * same is the same, so nothing else is needed to have it again, here or on another machine.
 *
 * @param settings what it is; with the built-in dialect
 * @param until the moment to which it had come
 * @param inputs what was done, in order, none after that moment
 */
public record KeptBench(BenchSettings settings, SimInstant until, List<UsedInput> inputs) {
  private static final String PRODUCT = "tachotwin";
  private static final String KIND = "bench";
  private static final int VERSION = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Takes a list of its own. */
  public KeptBench {
    inputs = List.copyOf(inputs);
  }

  /** A bench with which nothing was done yet. */
  public static KeptBench fresh(BenchSettings settings) {
    return new KeptBench(settings, settings.start(), List.of());
  }

  /** The same bench at an earlier moment, with nothing done at that moment or after it. */
  public KeptBench before(SimInstant moment) {
    return new KeptBench(
        settings, moment, inputs.stream().filter(one -> one.at().isBefore(moment)).toList());
  }

  /** As a file: JSON in UTF-8. */
  public byte[] encode() {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("product", PRODUCT).put("kind", KIND).put("version", VERSION);
    out.put("seed", settings.seed());
    out.put("profile", settings.profile().id()).put("variant", settings.variant().id());
    out.put("block", settings.blockModel().name()).put("start", settings.start().toString());
    out.put("blockDays", settings.blockDays()).put("until", until.toString());
    ArrayNode all = out.putArray("inputs");
    for (UsedInput one : inputs) {
      all.addObject()
          .put("at", one.at().toString())
          .put("kind", one.kind().word())
          .put("text", one.text());
    }
    try {
      return JSON.writeValueAsBytes(out);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a file of {@link #encode()}.
   *
   * @throws KeptBenchException where it is none, naming the field
   */
  public static KeptBench decode(byte[] file) throws KeptBenchException {
    JsonNode root = parse(file);
    expect(root.path("product").asText().equals(PRODUCT), "product", "no bench of tachotwin");
    expect(root.path("kind").asText().equals(KIND), "kind", "no bench");
    expect(
        root.path("version").asInt() == VERSION,
        "version",
        "of another version of tachotwin: " + root.path("version"));
    BenchSettings settings = settings(root);
    SimInstant until = moment(root, "until");
    expect(!until.isBefore(settings.start()), "until", "before the start");
    return new KeptBench(settings, until, inputs(root.path("inputs"), settings.start(), until));
  }

  private static JsonNode parse(byte[] file) throws KeptBenchException {
    try {
      return JSON.readTree(new String(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new KeptBenchException("no JSON: " + String.valueOf(e.getMessage()).split("\n", 2)[0]);
    }
  }

  private static BenchSettings settings(JsonNode root) throws KeptBenchException {
    expect(root.path("seed").canConvertToLong(), "seed", "no number");
    BlockModel model =
        BlockModel.find(root.path("block").asText())
            .orElseThrow(() -> new KeptBenchException("block: no model " + root.path("block")));
    JsonNode age = root.path("blockDays");
    boolean isDays = age.isIntegralNumber() && age.canConvertToInt();
    expect(age.isMissingNode() || isDays, "blockDays", "no number of days");
    int days = age.asInt(BenchSettings.DAYS_IN_SERVICE);
    try {
      return new BenchSettings(
              root.path("seed").asLong(),
              Profile.of(root.path("profile").asText()),
              Variant.of(root.path("variant").asText()),
              moment(root, "start"),
              Dialect.builtIn())
          .with(model)
          .withBlockDays(days);
    } catch (IllegalArgumentException e) {
      throw new KeptBenchException(String.valueOf(e.getMessage()));
    }
  }

  private static List<UsedInput> inputs(JsonNode all, SimInstant start, SimInstant until)
      throws KeptBenchException {
    expect(all.isArray(), "inputs", "no list");
    List<UsedInput> out = new ArrayList<>();
    SimInstant last = start;
    for (JsonNode one : all) {
      String where = "inputs[" + out.size() + "]";
      SimInstant at = moment(one, "at");
      expect(!at.isBefore(last) && !at.isAfter(until), where, "not in the order of time: " + at);
      UsedInput.Kind kind =
          Arrays.stream(UsedInput.Kind.values())
              .filter(known -> known.word().equals(one.path("kind").asText()))
              .findFirst()
              .orElseThrow(() -> new KeptBenchException(where + ": no kind " + one.path("kind")));
      expect(one.path("text").isTextual(), where, "no text");
      out.add(new UsedInput(at, kind, one.path("text").asText()));
      last = at;
    }
    return out;
  }

  private static SimInstant moment(JsonNode node, String field) throws KeptBenchException {
    String text = node.path(field).asText();
    try {
      return SimInstant.parse(text);
    } catch (DateTimeParseException e) {
      throw new KeptBenchException(field + ": no moment: «" + text + "»");
    }
  }

  private static void expect(boolean holds, String field, String problem)
      throws KeptBenchException {
    if (!holds) {
      throw new KeptBenchException(field + ": " + problem);
    }
  }
}
