package tachotwin.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tachotwin.app.lab.recording.Comparison;
import tachotwin.app.lab.recording.Recording;
import tachotwin.app.lab.wire.Replay;
import tachotwin.app.pace.Interruption;
import tachotwin.app.pace.RealPace;
import tachotwin.app.pace.WallClock;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;

/** {@code tachotwin replay}: one side of a recording against a live device. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Plays one side of a recording against a live device and compares its answers; exit code 1"
            + " and the first difference where they differ.")
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "A recording made with --record.")
  private Path folder = Path.of("");

  @Option(
      names = "--against",
      required = true,
      paramLabel = "PORT",
      description = "Where the device is: " + PortWord.SHAPE + ".")
  private String against = "";

  @Option(
      names = "--side",
      defaultValue = "unit",
      paramLabel = "SIDE",
      description = "The side that is played: unit or block (default: ${DEFAULT-VALUE}).")
  private String side = "unit";

  @Option(names = "--fast", description = "Leaves out the pauses of the recording.")
  private boolean fast;

  @Option(
      names = "--wait",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description = "How long to wait for the line (default: ${DEFAULT-VALUE}).")
  private int patience = 10;

  @Mixin private MaskOption mask = new MaskOption();

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Recording recording = RecordedInput.read(folder);
    Comparison comparison = new Comparison(mask.read(recording.dialect()));
    Side played = played();
    EventQueue queue = new EventQueue(WallClock.second());
    RealPace pace = new RealPace(queue, 1, input -> {});
    Interruption interruption = new Interruption(pace::stop);
    try (OctetPort port = PortWord.read("--against", against)) {
      Replay replay = new Replay(recording, played, fast, port, queue, comparison, pace::stop);
      open(port, pace.bringing("device", replay));
      terminal.line(played.word() + " ↔ " + port.name());
      queue.after(
          SimDuration.ofSeconds(Math.max(1, patience)),
          () -> {
            if (!replay.hasBegun()) {
              pace.stop();
            }
          });
      pace.run();
      judge(replay, port);
    } finally {
      interruption.over();
    }
    return 0;
  }

  private void judge(Replay replay, OctetPort port) {
    if (!replay.hasBegun()) {
      throw Failure.environment(
          port.name() + ": no line in " + patience + " s; start the device or give --wait");
    }
    Optional<String> difference = replay.difference();
    if (difference.isPresent()) {
      throw Failure.check("A = " + folder + ", B = " + port.name() + ": " + difference.get());
    }
    terminal.line("совпадает: сравнено сообщений " + replay.compared());
  }

  private Side played() {
    for (Side one : Side.values()) {
      if (one.word().equals(side.toLowerCase(Locale.ROOT))) {
        return one;
      }
    }
    throw Failure.input("--side " + side + ": give unit or block");
  }

  private static void open(OctetPort port, OctetPort.Listener listener) {
    try {
      port.open(listener);
    } catch (IOException e) {
      throw Failure.environment(port.name() + ": " + Failure.reason(e));
    }
  }
}
