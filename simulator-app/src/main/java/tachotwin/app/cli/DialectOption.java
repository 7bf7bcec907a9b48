package tachotwin.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tachotwin.zh.dialect.Dialect;
import tachotwin.zh.dialect.DialectException;

/** What is spoken between unit and block: {@code --dialect}. */
final class DialectOption {
  @Option(
      names = "--dialect",
      paramLabel = "FILE",
      description =
          "Codes, fields and check sums of somebody else's block; 'tachotwin dialect' prints the"
              + " built-in one to begin with.")
  private @Nullable Path file;

  /** The dialect of the file, or the product's own. */
  Dialect read() {
    Path given = file;
    return given == null ? Dialect.builtIn() : read(given);
  }

  /** The lines of the file, or of the product's own table. */
  List<String> lines() {
    Path given = file;
    return given == null ? Dialect.builtInText().lines().toList() : Input.textLines(given);
  }

  /** The dialect of a file; one that cannot be read ends the command with exit code 2. */
  static Dialect read(Path file) {
    try {
      return Dialect.parse(file.toString(), Input.textLines(file));
    } catch (DialectException e) {
      throw Failure.input(e.getMessage());
    }
  }
}
