package tachotwin.app.lab.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tachotwin.app.lab.verdict.JudgedDocument;
import tachotwin.document.Attribute;
import tachotwin.document.AttributeFormat;
import tachotwin.document.Requisite;
import tachotwin.document.Requisites;
import tachotwin.document.TachographDocument;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;

/** A document of appendix Г for a person and as JSON. */
public final class DocumentReading {
  private DocumentReading() {}

  /**
   * Every attribute with its Russian name, value, unit and clause, in the order of the document;
   * one that is not known, as octets.
   */
  public static List<String> text(JudgedDocument file) {
    Decoded described = file.document().describe();
    Lines out = new Lines();
    out.heading("Тахографический документ (ГОСТ 34005—2022, приложение Г)");
    out.heading("[" + described.name() + "]");
    String structure = "";
    for (Field field : described.fields()) {
      int cut = field.name().lastIndexOf(" / ");
      String inside = cut < 0 ? "" : field.name().substring(0, cut);
      if (!inside.isEmpty() && !inside.equals(structure)) {
        out.line(inside);
      }
      structure = inside;
      String name = cut < 0 ? field.name() : "  " + field.name().substring(cut + " / ".length());
      out.fact(name, field.value() + "  [" + field.clause() + "]");
    }
    return out.toList();
  }

  /**
   * What was found, with the attributes where they are asked for.
   *
   * @param file the document
   * @param length its octets
   * @param content whether the attributes are wanted
   */
  public static ObjectNode json(JudgedDocument file, int length, boolean content) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    boolean signed = file.document() instanceof TachographDocument;
    out.put("kind", "document").put("length", length).put("type", file.document().type());
    out.put("name", file.document().describe().name()).put("format", signed ? 101 : 102);
    FindingsJson.put(out, file.findings());
    if (content) {
      put(out.putArray("attributes"), file.document().body());
    }
    return out;
  }

  private static void put(ArrayNode out, Requisites requisites) {
    for (Requisite one : requisites.all()) {
      ObjectNode node = out.addObject().put("code", one.code());
      one.attribute().ifPresent(known -> putName(node, known));
      if (one instanceof Requisite.Structure structure) {
        put(node.putArray("attributes"), structure.content());
      } else if (one instanceof Requisite.Value value) {
        node.put("octets", value.value().toHex());
        Requisites alone = new Requisites(List.of(one));
        one.attribute().ifPresent(known -> putValue(node, known, alone));
      }
    }
  }

  private static void putName(ObjectNode node, Attribute known) {
    node.put("name", known.title());
    if (!known.unit().isEmpty()) {
      node.put("unit", known.unit());
    }
    if (!known.clause().isEmpty()) {
      node.put("clause", known.clause());
    }
  }

  private static void putValue(ObjectNode node, Attribute known, Requisites requisites) {
    node.put("format", known.format().title());
    if (known.format() == AttributeFormat.STRING) {
      requisites.text(known).ifPresent(text -> node.put("value", text));
    } else if (known.format() == AttributeFormat.UNIX_TIME) {
      requisites.time(known).ifPresent(time -> node.put("value", time.toString()));
    } else if (known.format() == AttributeFormat.COORD) {
      requisites.place(known).ifPresent(place -> node.set("value", DataTree.of(place)));
    } else if (known.format() == AttributeFormat.BYTE || known.format() == AttributeFormat.UINT32) {
      requisites.number(known).ifPresent(number -> node.put("value", number));
    }
  }
}
