package tachotwin.app.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.octet.Octets;

/**
 * A request that got past the {@link Doorkeeper}.
 *
 * @param method such as GET
 * @param path decoded, without the query
 * @param query the query's parameters
 * @param body its octets
 */
record Ask(String method, String path, Map<String, List<String>> query, Octets body) {
  /** The first value of a parameter. */
  Optional<String> parameter(String name) {
    List<String> values = query.get(name);
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** A parameter that is a number from 0. */
  long number(String name, long usual) throws RefusedException {
    Optional<String> text = parameter(name);
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.get().matches("[0-9]{1,15}")) {
      throw RefusedException.bad(name + ": a number, not «" + text.get() + "»");
    }
    return Long.parseLong(text.get());
  }

  /** The body as text in UTF-8. */
  String text() throws RefusedException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(body.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw RefusedException.bad("the body is no UTF-8");
    }
  }
}
