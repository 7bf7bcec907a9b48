package tachotwin.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tachotwin.app.lab.recording.Comparison;
import tachotwin.app.lab.recording.Message;
import tachotwin.app.lab.recording.Recording;

/** {@code tachotwin diff}: two recordings compared message by message. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Compares two recordings message by message and field by field; exit code 1 and the first"
            + " difference where they differ.")
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", description = "A recording made with --record.")
  private Path a = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private Path b = Path.of("");

  @Mixin private MaskOption mask = new MaskOption();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Recording first = RecordedInput.read(a);
    List<Message> messages = first.messages();
    Optional<String> difference =
        new Comparison(mask.read(first.dialect())).of(messages, RecordedInput.read(b).messages());
    if (difference.isPresent()) {
      throw Failure.check("A = " + a + ", B = " + b + ": " + difference.get());
    }
    terminal.line("одинаковы: сообщений " + messages.size());
    return 0;
  }
}
