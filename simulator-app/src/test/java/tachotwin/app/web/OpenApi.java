package tachotwin.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The description in {@code openapi.yaml} as far as tests need it. It is read line by line, because
 * it keeps to lines {@code key: value} whose depth is their indentation: every value has a pointer
 * such as {@code #/components/schemas/State/type}, with {@code ~1} for a stroke in a key. What
 * stands in lists with hyphens is not read.
 */
final class OpenApi {
  private static final Pattern LINE = Pattern.compile("( *)('[^']*'|[^'\\s-][^:]*):(?: (.*))?");

  private final Map<String, String> values = new LinkedHashMap<>();

  private OpenApi() {}

  static OpenApi of(String yaml) {
    OpenApi out = new OpenApi();
    List<String> keys = new ArrayList<>();
    for (String line : yaml.lines().toList()) {
      Matcher found = LINE.matcher(line);
      if (found.matches()) {
        int depth = found.group(1).length() / 2;
        keys.subList(Math.min(depth, keys.size()), keys.size()).clear();
        keys.add(escaped(unquoted(found.group(2))));
        String value = found.group(3);
        out.values.put("#/" + String.join("/", keys), value == null ? "" : unquoted(value));
      }
    }
    return out;
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static String unquoted(String text) {
    return text.matches("'.*'") ? text.substring(1, text.length() - 1) : text;
  }

  /** The keys below a pointer. */
  Set<String> keys(String pointer) {
    Set<String> out = new LinkedHashSet<>();
    for (String each : values.keySet()) {
      if (each.startsWith(pointer + "/")) {
        String key = each.substring(pointer.length() + 1).split("/", 2)[0];
        out.add(key.replace("~1", "/").replace("~0", "~"));
      }
    }
    return out;
  }

  /** The schema of what a GET of a path answers in JSON; nothing where it answers otherwise. */
  Optional<String> answered(String path) {
    String pointer =
        "#/paths/" + escaped(path) + "/get/responses/200/content/application~1json/schema";
    return values.containsKey(pointer) ? Optional.of(pointer) : Optional.empty();
  }

  /**
   * Asserts that something is as a schema has it. Where it allows no other properties, it has them
   * all and requires them all.
   *
   * @param where its name in a failure
   */
  void check(JsonNode node, String schema, String where) {
    String at = target(schema);
    List<String> types = list(at + "/type");
    if (!types.isEmpty()) {
      assertThat(types).as(where).containsAnyElementsOf(types(node));
    }
    List<String> words = list(at + "/enum");
    if (!words.isEmpty()) {
      assertThat(words).as(where).contains(node.asText());
    }
    if (values.containsKey(at + "/const")) {
      assertThat(node.asText()).as(where).isEqualTo(values.get(at + "/const"));
    }
    if (node.isObject()) {
      checkProperties(node, at, where);
    }
    if (node.isArray() && values.containsKey(at + "/items")) {
      for (int i = 0; i < node.size(); i++) {
        check(node.get(i), at + "/items", where + "[" + i + "]");
      }
    }
  }

  private void checkProperties(JsonNode node, String at, String where) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    Set<String> properties = keys(at + "/properties");
    assertThat(names).as(where).containsAll(list(at + "/required"));
    if ("false".equals(values.get(at + "/additionalProperties"))) {
      assertThat(names).as(where).containsExactlyInAnyOrderElementsOf(properties);
      assertThat(list(at + "/required")).as(at).containsExactlyInAnyOrderElementsOf(properties);
    }
    for (String name : names) {
      if (properties.contains(name)) {
        check(node.get(name), at + "/properties/" + escaped(name), where + "." + name);
      }
    }
  }

  private String target(String schema) {
    String reference = values.get(schema + "/$ref");
    if (reference == null) {
      assertThat(values).as("schema").containsKey(schema);
      return schema;
    }
    return target(reference);
  }

  /** A list in brackets, or a single value as a list of one. */
  private List<String> list(String pointer) {
    String text = values.getOrDefault(pointer, "");
    return Stream.of(text.replaceAll("^\\[|]$", "").split(", ", -1))
        .filter(word -> !word.isEmpty())
        .map(OpenApi::unquoted)
        .toList();
  }

  private static List<String> types(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> List.of("object");
      case ARRAY -> List.of("array");
      case STRING -> List.of("string");
      case BOOLEAN -> List.of("boolean");
      case NUMBER -> node.isIntegralNumber() ? List.of("integer", "number") : List.of("number");
      case NULL -> List.of("null");
      default -> List.of();
    };
  }
}
