package tachotwin.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code tachotwin}. */
@Command(
    name = "tachotwin",
    mixinStandardHelpOptions = true,
    version = "tachotwin 0.1.0",
    description = "A digital twin of the Russian tachograph (GOST 34005-2022).",
    subcommands = {CommandLine.HelpCommand.class})
public final class Main {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Shows the stack trace of a failure.")
  private boolean debug;

  private Main() {}

  /** Runs the command of the arguments and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs the command of the arguments; returns the exit code. */
  public static int run(Terminal terminal, String... args) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    line.addSubcommand(new DemoCommand(terminal));
    line.addSubcommand(new CabCommand(terminal));
    line.addSubcommand(new PanelCommand(terminal));
    line.addSubcommand(new MetrologyCommand(terminal));
    line.addSubcommand(new DddCommand(terminal));
    line.addSubcommand(new DocumentCommand(terminal));
    line.addSubcommand(new CardCommand(terminal));
    line.addSubcommand(new FrameCommand(terminal));
    line.addSubcommand(new DialectCommand(terminal));
    line.addSubcommand(new DissectorCommand(terminal));
    line.addSubcommand(new DiffCommand(terminal));
    line.addSubcommand(BlockCommand.group(terminal));
    line.addSubcommand(UnitCommand.group(terminal));
    line.addSubcommand(new ReplayCommand(terminal));
    line.addSubcommand(new TapCommand(terminal));
    line.addSubcommand(new PackageCommand(terminal));
    line.addSubcommand(new BenchCommand(terminal));
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setParameterExceptionHandler(
        (e, arguments) -> {
          terminal.error("tachotwin: " + oneLine(e) + "; see 'tachotwin help'");
          return 2;
        });
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          if (main.debug) {
            e.printStackTrace(terminal.err());
          }
          if (e instanceof Failure failure) {
            terminal.error("tachotwin: " + failure.getMessage());
            return failure.exitCode();
          }
          terminal.error("tachotwin: internal error: " + oneLine(e) + " (--debug shows where)");
          return 70;
        });
    return line.execute(args);
  }

  private static String oneLine(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
