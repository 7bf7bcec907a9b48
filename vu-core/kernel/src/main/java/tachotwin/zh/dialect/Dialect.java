package tachotwin.zh.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ZhAnswer;

/**
 * How a block speaks (Ж.1.1, Ж.3): the table of its commands and its reading of check sums.
 *
 * @param name what its author calls it
 * @param framing reading of Ж.1.1
 * @param commands by code, in the order of the text
 * @param others the answer to a code that is not in the table; none: as we would answer it
 */
public record Dialect(
    String name, Framing framing, Map<Integer, CommandLayout> commands, Optional<ZhAnswer> others) {
  static final String CLAUSE = "docs/dialect.md";
  private static final String RESOURCE = "built-in.dialect";

  /** Keeps its own copy of the commands. */
  public Dialect {
    commands = Collections.unmodifiableMap(new LinkedHashMap<>(commands));
    // One object for our own reading, so that each block is not compared field by field.
    framing = framing.equals(Framing.OWN) ? Framing.OWN : framing;
  }

  /** The product's own table. */
  public static Dialect builtIn() {
    return BuiltIn.DIALECT;
  }

  /** The text of the product's own table, from which a user's own may begin. */
  public static String builtInText() {
    try (InputStream in = Dialect.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a dialect.
   *
   * @param place the name of the file, for messages
   * @throws DialectException naming the line and the remedy
   */
  public static Dialect parse(String place, List<String> lines) throws DialectException {
    return new DialectParser(place, Optional.of(builtIn())).parse(lines);
  }

  /** Whether messages need no transcription and no other framing. */
  public boolean isBuiltIn() {
    return equals(builtIn());
  }

  /** The command of a code. */
  public Optional<CommandLayout> of(int code) {
    return Optional.ofNullable(commands.get(code));
  }

  /** The command that does what ours does; the first one where several do. */
  public Optional<CommandLayout> of(CommandCode ours) {
    return commands.values().stream()
        .filter(layout -> layout.command().filter(ours::equals).isPresent())
        .findFirst();
  }

  /** Whether a code ends start-up (37 of Ж.2.2). */
  public boolean endsStartup(int code) {
    Optional<CommandLayout> layout = of(code);
    return layout.isPresent()
        ? layout.get().command().filter(CommandCode.END_OF_STARTUP::equals).isPresent()
        : others.isEmpty() && code == CommandCode.END_OF_STARTUP.code();
  }

  /** Read when it is first asked for. */
  private static final class BuiltIn {
    static final Dialect DIALECT = read();

    private static Dialect read() {
      try {
        return new DialectParser(RESOURCE, Optional.empty()).parse(builtInText().lines().toList());
      } catch (DialectException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
