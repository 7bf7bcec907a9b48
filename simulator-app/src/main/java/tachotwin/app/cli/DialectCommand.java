package tachotwin.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tachotwin.zh.CommandCode;
import tachotwin.zh.dialect.CommandLayout;
import tachotwin.zh.dialect.Dialect;

/** {@code tachotwin dialect}: prints the built-in table of commands, or checks one. */
@Command(
    name = "dialect",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the built-in table of the block's commands: a file to begin one's own with.",
      "With FILE checks that file and tells what it describes."
    })
final class DialectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A dialect to be checked.")
  private @Nullable Path file;

  DialectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path given = file;
    if (given == null) {
      Dialect.builtInText().lines().forEach(terminal::line);
      return 0;
    }
    Dialect dialect = DialectOption.read(given);
    long ours = dialect.commands().values().stream().filter(it -> it.command().isPresent()).count();
    terminal.line(
        "%s: диалект «%s», команд %d, из них своих %d"
            .formatted(given, dialect.name(), dialect.commands().size(), ours));
    for (CommandCode code : CommandCode.values()) {
      terminal.line(
          "  %02X %-24s %s"
              .formatted(
                  code.code(),
                  code.name(),
                  dialect.of(code).map(DialectCommand::told).orElse("нет: ответ 12")));
    }
    return 0;
  }

  private static String told(CommandLayout layout) {
    return "%02X: команда от %d, ответ от %d октетов"
        .formatted(layout.code(), layout.request().size(), layout.answer().size());
  }
}
