package tachotwin.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands {@code tachotwin unit}. */
@Command(name = "unit", description = "The emulated vehicle unit.", mixinStandardHelpOptions = true)
final class UnitCommand {
  private UnitCommand() {}

  /** The group with its commands. */
  static CommandLine group(Terminal terminal) {
    return new CommandLine(new UnitCommand()).addSubcommand(new UnitServeCommand(terminal));
  }
}
