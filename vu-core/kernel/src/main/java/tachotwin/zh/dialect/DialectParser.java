package tachotwin.zh.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.Octets;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/** Reads the lines of a dialect (docs/dialect.md). */
final class DialectParser {
  private final String place;
  private final Optional<Dialect> reference;
  private final Map<Integer, CommandLayout> commands = new LinkedHashMap<>();
  private final Set<Integer> written = new HashSet<>();
  private final FieldParser fields;
  private String name = "";
  private boolean lengthBig = true;
  private CrcReading crc16 = Framing.OWN.crc16();
  private CrcReading crc32 = Framing.OWN.crc32();
  private Optional<ZhAnswer> others = Optional.of(ZhAnswer.of(ResponseCode.NOT_SUPPORTED));
  private @Nullable Draft draft;
  private int line;

  /**
   * A reader.
   *
   * @param reference the table of our own fields; none when it is the one to be read
   */
  DialectParser(String place, Optional<Dialect> reference) {
    this.place = place;
    this.reference = reference;
    this.fields = new FieldParser(reference);
  }

  Dialect parse(List<String> lines) throws DialectException {
    try {
      for (String text : lines) {
        line++;
        String bare = text.indexOf('#') < 0 ? text : text.substring(0, text.indexOf('#'));
        if (!bare.isBlank()) {
          read(bare.strip());
        }
      }
      finish();
    } catch (Problem e) {
      throw new DialectException(place, line, e.getMessage());
    }
    if (name.isEmpty()) {
      throw new DialectException(place, 1, "no line 'dialect NAME'; begin the file with one");
    }
    return new Dialect(name, new Framing(lengthBig, crc16, crc32), commands, others);
  }

  private void read(String text) throws Problem {
    Words words = Words.of(text);
    switch (words.head()) {
      case "<", ">" -> field(words);
      case "dialect" -> name = words.rest();
      case "base" -> base(words.only());
      case "order" -> fields.bigByDefault(order(words.only()));
      case "length" -> lengthBig = order(words.only());
      case "crc16" -> crc16 = CrcWords.read(2, words);
      case "crc32" -> crc32 = CrcWords.read(4, words);
      case "others" -> others = others(words);
      case "answer" -> current().fixed = Optional.of(answer(words.tail()));
      case "command" -> command(words);
      default ->
          throw new Problem(
              "'"
                  + words.head()
                  + "' is no word of a dialect; known: dialect, base, order, length, crc16, crc32,"
                  + " others, command, answer, > and <");
    }
  }

  private void base(String word) throws Problem {
    switch (word) {
      case "none" -> commands.clear();
      case "built-in" ->
          commands.putAll(reference.orElseThrow(() -> new Problem("no base here")).commands());
      default -> throw new Problem("base '" + word + "'; write 'built-in' or 'none'");
    }
  }

  static boolean order(String word) throws Problem {
    return switch (word) {
      case "big" -> true;
      case "little" -> false;
      default -> throw new Problem("'" + word + "'; write 'big' or 'little'");
    };
  }

  private static Optional<ZhAnswer> others(Words words) throws Problem {
    List<String> tail = words.tail();
    if (tail.equals(List.of("pass"))) {
      return Optional.empty();
    }
    if (tail.size() < 2 || !tail.get(0).equals("answer")) {
      throw new Problem("write 'others pass' or 'others answer CODE [OCTETS]'");
    }
    return Optional.of(answer(tail.subList(1, tail.size())));
  }

  private static ZhAnswer answer(List<String> words) throws Problem {
    Octets octets = Words.octets(String.join("", words));
    if (octets.isEmpty()) {
      throw new Problem("an answer needs its code of table Ж.5, such as 00 or 12");
    }
    return new ZhAnswer(octets.u8(0), octets.from(1));
  }

  private void command(Words words) throws Problem {
    finish();
    List<String> tail = words.tail();
    if (tail.size() != 2) {
      throw new Problem("write 'command CODE NAME', NAME '-' for one that is not ours");
    }
    Octets code = Words.octets(tail.get(0));
    if (code.length() != 1) {
      throw new Problem("code " + tail.get(0) + "; a code is one octet in hex");
    }
    if (!written.add(code.u8(0))) {
      throw new Problem("code " + tail.get(0) + " stands twice; remove one of them");
    }
    Draft next = new Draft(code.u8(0), commandOf(tail.get(1)));
    next.title = words.column(1).orElse(next.command.map(CommandCode::title).orElse(tail.get(1)));
    draft = next;
  }

  private static Optional<CommandCode> commandOf(String word) throws Problem {
    if (word.equals("-")) {
      return Optional.empty();
    }
    for (CommandCode one : CommandCode.values()) {
      if (one.name().equals(word)) {
        return Optional.of(one);
      }
    }
    throw new Problem("no command " + word + "; 'tachotwin dialect' prints them all");
  }

  private void field(Words words) throws Problem {
    Draft command = current();
    boolean request = words.head().equals(">");
    Draft.Side side = request ? command.request : command.answer;
    fields.read(words, command.reference(reference, request), side);
  }

  private Draft current() throws Problem {
    if (draft == null) {
      throw new Problem("this line belongs to a command; write 'command CODE NAME' before it");
    }
    return draft;
  }

  private void finish() throws Problem {
    if (draft == null) {
      return;
    }
    CommandLayout layout = draft.layout();
    // A command that is written down replaces what the base says of it and of its code.
    commands
        .values()
        .removeIf(
            old ->
                !written.contains(old.code())
                    && old.command().isPresent()
                    && old.command().equals(layout.command()));
    commands.put(layout.code(), layout);
    draft = null;
  }

  /** What is wrong with a line. */
  static final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
      super(message);
    }
  }

  /** A command whose lines are still coming. */
  static final class Draft {
    private final int code;
    private final Optional<CommandCode> command;
    private final Side request = new Side();
    private final Side answer = new Side();
    private String title = "";
    private Optional<ZhAnswer> fixed = Optional.empty();

    Draft(int code, Optional<CommandCode> command) {
      this.code = code;
      this.command = command;
    }

    Optional<MessageLayout> reference(Optional<Dialect> table, boolean request) {
      return table
          .flatMap(dialect -> command.flatMap(dialect::of))
          .map(layout -> request ? layout.request() : layout.answer());
    }

    CommandLayout layout() throws Problem {
      if (command.isPresent() && fixed.isPresent()) {
        throw new Problem("'answer' is for a command '-'; " + command.get() + " answers itself");
      }
      Optional<ZhAnswer> given =
          command.isPresent() ? fixed : fixed.or(() -> Optional.of(ZhAnswer.of(ResponseCode.OK)));
      return new CommandLayout(code, command, title, request.layout(), answer.layout(), given);
    }

    /** The data of a command or of its answer. */
    static final class Side {
      final List<Part> parts = new ArrayList<>();
      final Map<String, MessageLayout.Absent> absent = new HashMap<>();

      MessageLayout layout() {
        return new MessageLayout(parts, absent);
      }

      boolean has(String field) {
        return absent.containsKey(field) || layout().field(field).isPresent();
      }

      boolean isClosed() {
        return !parts.isEmpty()
            && parts.get(parts.size() - 1) instanceof Part.Field last
            && last.form().isOpen();
      }
    }
  }
}
