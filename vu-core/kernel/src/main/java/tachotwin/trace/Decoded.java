package tachotwin.trace;

import java.util.List;

/**
 * The decoded form of a message.
 *
 * @param name what it is, such as {@code "32 Запрос статуса"}
 * @param clause where the message is defined
 * @param fields its fields in order
 */
public record Decoded(String name, String clause, List<Field> fields) {
  /** Keeps its own copy of the fields. */
  public Decoded {
    fields = List.copyOf(fields);
  }

  /** A message without fields. */
  public static Decoded of(String name, String clause) {
    return new Decoded(name, clause, List.of());
  }
}
