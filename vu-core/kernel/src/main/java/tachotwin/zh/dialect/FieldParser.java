package tachotwin.zh.dialect;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.Octets;
import tachotwin.zh.CommandCode;
import tachotwin.zh.dialect.DialectParser.Draft;
import tachotwin.zh.dialect.DialectParser.Problem;

/** Reads the lines of fields: {@code > NAME TYPE ATTRIBUTE… | title | unit | clause}. */
final class FieldParser {
  private static final String OWN_CLAUSE = "docs/skzi-commands.md";

  private final Optional<Dialect> table;
  private boolean bigByDefault = true;

  FieldParser(Optional<Dialect> table) {
    this.table = table;
  }

  void bigByDefault(boolean big) {
    bigByDefault = big;
  }

  /**
   * Adds the field of a line.
   *
   * @param ours the layout of our own message; none where names are free
   */
  void read(Words words, Optional<MessageLayout> ours, Draft.Side side) throws Problem {
    List<String> tail = words.tail();
    if (tail.isEmpty()) {
      throw new Problem("write '" + words.head() + " NAME TYPE'");
    }
    if (side.isClosed()) {
      throw new Problem("a field follows one that runs to the end; give that one a size");
    }
    if (tail.get(0).equals("=")) {
      Octets octets = Words.octets(String.join("", tail.subList(1, tail.size())));
      side.parts.add(new Part.Filling(octets));
      return;
    }
    String name = tail.get(0);
    if (side.has(name)) {
      throw new Problem("field " + name + " stands twice; remove one of them");
    }
    Optional<Part.Field> own = own(name, ours);
    if (tail.size() == 2 && tail.get(1).startsWith("absent=")) {
      side.absent.put(name, absent(tail.get(1).substring("absent=".length()), own));
      return;
    }
    side.parts.add(field(words, name, tail.subList(1, tail.size()), own));
  }

  private static Optional<Part.Field> own(String name, Optional<MessageLayout> ours)
      throws Problem {
    if (ours.isEmpty()) {
      return Optional.empty();
    }
    Optional<Part.Field> own = ours.get().field(name);
    if (own.isEmpty()) {
      List<String> names = ours.get().fields().stream().map(Part.Field::name).toList();
      throw new Problem(
          "no field "
              + name
              + " here; known: "
              + (names.isEmpty() ? "none" : names)
              + "; octets without meaning are '= 00'");
    }
    return own;
  }

  private Part.Field field(
      Words words, String name, List<String> attributes, Optional<Part.Field> own) throws Problem {
    if (attributes.isEmpty()) {
      throw new Problem("field " + name + " has no type; write u1, time, text16, octets …");
    }
    Attributes read = new Attributes(attributes.subList(1, attributes.size()));
    Form form = read.form(attributes.get(0));
    if (own.isPresent() && !own.get().form().blank().kind().equals(form.blank().kind())) {
      throw new Problem(
          "field %s holds %s, %s does not"
              .formatted(name, own.get().form().blank().kind(), attributes.get(0)));
    }
    return new Part.Field(
        name,
        form,
        read.change(),
        read.source,
        words.column(1).orElse(own.map(Part.Field::title).orElse(name)),
        unit(words, form, own),
        words.column(3).orElse(own.map(Part.Field::clause).orElse(OWN_CLAUSE)));
  }

  private static Unit unit(Words words, Form form, Optional<Part.Field> own) throws Problem {
    Optional<String> text = words.column(2);
    if (text.isPresent()) {
      return UnitWords.read(text.get());
    }
    if (own.isPresent()) {
      return own.get().unit();
    }
    return form instanceof Form.Time || form instanceof Form.DecimalTime ? Unit.MOMENT : Unit.PLAIN;
  }

  private static MessageLayout.Absent absent(String word, Optional<Part.Field> own) throws Problem {
    if (word.equals("now")) {
      return new MessageLayout.Absent.Now();
    }
    Value blank = own.map(field -> field.form().blank()).orElse(new Value.Whole(0));
    if (blank instanceof Value.Whole) {
      return new MessageLayout.Absent.Fixed(new Value.Whole(Words.number(word)));
    }
    return new MessageLayout.Absent.Fixed(
        blank instanceof Value.Words ? new Value.Words(word) : new Value.Run(Words.octets(word)));
  }

  /** What stands behind the type of a field. */
  private final class Attributes {
    private boolean big = bigByDefault;
    private @Nullable Charset charset;
    private int pad = ' ';
    private long numerator = 1;
    private long denominator = 1;
    private long offset;
    private final Map<Long, Long> codes = new HashMap<>();
    private Part.@Nullable Source source;

    Attributes(List<String> words) throws Problem {
      for (String word : words) {
        int equals = word.indexOf('=');
        String value = word.substring(equals + 1);
        switch (equals < 0 ? word : word.substring(0, equals)) {
          case "le" -> big = false;
          case "be" -> big = true;
          case "scale" -> scale(value);
          case "offset" -> offset = Words.number(value);
          case "codes" -> codes(value);
          case "charset" -> charset = charset(value);
          case "pad" -> pad = Words.octets(value).u8(0);
          case "from" -> source = source(value);
          default ->
              throw new Problem(
                  "'"
                      + word
                      + "'; known: le, be, scale=1/10, offset=, codes=1:2,3:4, charset=, pad=,"
                      + " from=COMMAND.field, absent=");
        }
      }
    }

    private void scale(String value) throws Problem {
      int slash = value.indexOf('/');
      numerator = Words.number(slash < 0 ? value : value.substring(0, slash));
      denominator = slash < 0 ? 1 : Words.number(value.substring(slash + 1));
      if (numerator <= 0 || denominator <= 0) {
        throw new Problem("scale=" + value + "; both numbers are above 0");
      }
    }

    private void codes(String value) throws Problem {
      for (String pair : value.split(",", -1)) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
          throw new Problem("codes=" + value + "; write pairs THEIRS:OURS with commas");
        }
        codes.put(Words.number(pair.substring(0, colon)), Words.number(pair.substring(colon + 1)));
      }
    }

    private Charset charset(String value) throws Problem {
      try {
        Charset found = Charset.forName(value);
        if (found.canEncode()) {
          return found;
        }
        throw new Problem("charset '" + value + "' cannot be written");
      } catch (IllegalArgumentException e) {
        throw new Problem("no charset '" + value + "'; such as windows-1251, IBM866, ISO-8859-5");
      }
    }

    private Part.Source source(String value) throws Problem {
      int dot = value.indexOf('.');
      for (CommandCode one : CommandCode.values()) {
        if (dot > 0 && one.name().equals(value.substring(0, dot))) {
          Optional<CommandLayout> layout = table.flatMap(dialect -> dialect.of(one));
          String field = value.substring(dot + 1);
          if (layout.isPresent() && layout.get().answer().field(field).isPresent()) {
            return new Part.Source(one, field);
          }
        }
      }
      throw new Problem("from=" + value + "; write from=STATUS.time, a field of an answer of ours");
    }

    Part.Change change() {
      return new Part.Change(numerator, denominator, offset, codes);
    }

    Form form(String type) throws Problem {
      return new TypeWords(big, Optional.ofNullable(charset), pad).read(type);
    }
  }
}
