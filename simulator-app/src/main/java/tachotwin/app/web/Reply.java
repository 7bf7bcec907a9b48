package tachotwin.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import tachotwin.octet.Octets;

/**
 * What a request gets.
 *
 * @param status the status of HTTP
 * @param type the media type
 * @param body the octets
 * @param fileName the name under which a browser keeps it; empty for none
 */
record Reply(int status, String type, Octets body, String fileName) {
  /** The media type of JSON. */
  static final String JSON = "application/json; charset=utf-8";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Reply json(JsonNode node) {
    return new Reply(200, JSON, octets(node), "");
  }

  static Reply json(int status, JsonNode node) {
    return new Reply(status, JSON, octets(node), "");
  }

  static Reply of(String type, Octets body) {
    return new Reply(200, type, body, "");
  }

  static Reply text(String text) {
    return of("text/plain; charset=utf-8", Octets.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Reply error(int status, String message, int line) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("error", message);
    if (line > 0) {
      node.put("line", line);
    }
    return json(status, node);
  }

  /** The same, to be kept as a file. */
  Reply as(String name) {
    return new Reply(status, type, body, name);
  }

  static Octets octets(JsonNode node) {
    try {
      return Octets.of(MAPPER.writeValueAsBytes(node));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
