package tachotwin.app.lab.frame;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;

/** Messages as a table for a person and as JSON. */
public final class FrameReading {
  private static final int WIDEST = 44;

  private FrameReading() {}

  /** Name and clause of each message, then its fields: name, value, clause. */
  public static List<String> text(List<Decoded> messages) {
    List<String> out = new ArrayList<>();
    for (Decoded message : messages) {
      if (!out.isEmpty()) {
        out.add("");
      }
      out.add(message.name() + "  [" + message.clause() + "]");
      int names = width(message.fields().stream().map(Field::name).toList());
      int values = width(message.fields().stream().map(Field::value).toList());
      for (Field field : message.fields()) {
        out.add(
            ("  "
                    + padded(field.name(), names)
                    + "  "
                    + padded(field.value(), values)
                    + "  "
                    + field.clause())
                .stripTrailing());
      }
    }
    return out;
  }

  /** An array of messages with name, clause and fields. */
  public static ArrayNode json(List<Decoded> messages) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (Decoded message : messages) {
      ObjectNode node = out.addObject();
      node.put("name", message.name()).put("clause", message.clause());
      ArrayNode fields = node.putArray("fields");
      for (Field field : message.fields()) {
        fields
            .addObject()
            .put("name", field.name())
            .put("value", field.value())
            .put("clause", field.clause());
      }
    }
    return out;
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).filter(it -> it <= WIDEST).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
