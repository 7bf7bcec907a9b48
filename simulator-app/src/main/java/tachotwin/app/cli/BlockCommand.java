package tachotwin.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands {@code tachotwin block}. */
@Command(
    name = "block",
    description = "The emulated block СКЗИ and its protected archive.",
    mixinStandardHelpOptions = true)
final class BlockCommand {
  private BlockCommand() {}

  /** The group with its commands. */
  static CommandLine group(Terminal terminal) {
    return new CommandLine(new BlockCommand())
        .addSubcommand(new BlockServeCommand(terminal))
        .addSubcommand(new BlockVerifyCommand(terminal));
  }
}
