package tachotwin.app.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.app.lab.recording.Message;
import tachotwin.app.lab.wire.Tap;
import tachotwin.app.pace.ConsoleLines;
import tachotwin.app.pace.Interruption;
import tachotwin.app.pace.RealPace;
import tachotwin.app.pace.WallClock;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.time.EventQueue;

/** {@code tachotwin tap}: between somebody's unit and somebody's block. */
@Command(
    name = "tap",
    mixinStandardHelpOptions = true,
    description = {
      "Stands between a vehicle unit and a block: decodes, records, disturbs by a plan, and says at",
      "the end which readings of the standard their traffic supports.",
      "Console: Enter lets go what --break holds, 'quit' ends."
    })
final class TapCommand implements Callable<Integer> {
  private static final int WIDEST = 180;

  private final Terminal terminal;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "PORT",
      description = "Where the unit is: " + PortWord.SHAPE + ".")
  private String unit = "";

  @Option(
      names = "--block",
      required = true,
      paramLabel = "PORT",
      description = "Where the block is: likewise.")
  private String block = "";

  @Mixin private WireOptions wire = new WireOptions();

  @Option(names = "--once", description = "Ends when the unit's first line ends.")
  private boolean once;

  @Option(names = "--quiet", description = "Tells the findings at the end only.")
  private boolean quiet;

  TapCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    OctetPort ofUnit = PortWord.read("--unit", unit);
    OctetPort ofBlock = PortWord.read("--block", block);
    try (WireSession session = wire.begin();
        OctetPort left = session.overheard(ofUnit, Side.UNIT);
        OctetPort right = session.overheard(ofBlock, Side.BLOCK)) {
      run(session, left, right);
    }
    return 0;
  }

  private void run(WireSession session, OctetPort left, OctetPort right) {
    EventQueue queue = new EventQueue(WallClock.second());
    RealPace pace = new RealPace(queue, 1, input -> {});
    Commentary commentary = new Commentary(terminal, queue, false);
    Tap tap =
        new Tap(
            left,
            right,
            block.startsWith("tcp"),
            session.dialect(),
            session.faults(queue, Optional.empty(), commentary::tell),
            queue,
            message -> tell(commentary, message));
    Interruption interruption = new Interruption(pace::stop);
    try {
      open(left, pace.bringing("unit", ofUnit(tap, commentary, pace)));
      open(right, pace.bringing("block", ofBlock(tap, commentary)));
      terminal.line("БУ: " + left.name() + "; блок: " + right.name());
      ConsoleLines.bring(
          pace, terminal.input(), terminal.charset(), typed -> obey(typed.strip(), session, pace));
      pace.run();
      tap.findings().forEach(terminal::line);
    } finally {
      session.close();
      interruption.over();
    }
  }

  private static void open(OctetPort port, OctetPort.Listener listener) {
    try {
      port.open(listener);
    } catch (IOException e) {
      throw Failure.environment(port.name() + ": " + Failure.reason(e));
    }
  }

  private void tell(Commentary commentary, Message message) {
    if (quiet) {
      return;
    }
    String fields =
        message.decoded().fields().stream()
            .map(field -> field.name() + "=" + field.value())
            .collect(Collectors.joining(", "));
    String text =
        (message.from() == Side.UNIT ? "БУ → блок  " : "блок → БУ  ")
            + message.decoded().name()
            + ": "
            + fields;
    commentary.tell(text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text);
  }

  private static void obey(String typed, WireSession session, RealPace pace) {
    if (typed.equals("quit")) {
      pace.stop();
    } else {
      session.release();
    }
  }

  private OctetPort.Listener ofUnit(Tap tap, Commentary commentary, RealPace pace) {
    return new OctetPort.Listener() {
      @Override
      public void opened(String peer) {
        commentary.tell("линия БУ есть: " + peer);
        tap.unitOpened();
      }

      @Override
      public void octets(Octets octets) {
        tap.octets(Side.UNIT, octets);
      }

      @Override
      public void closed(String reason) {
        commentary.tell("линии БУ нет: " + reason);
        tap.unitClosed();
        if (once) {
          pace.stop();
        }
      }
    };
  }

  private static OctetPort.Listener ofBlock(Tap tap, Commentary commentary) {
    return new OctetPort.Listener() {
      @Override
      public void opened(String peer) {
        commentary.tell("линия блока есть: " + peer);
        tap.blockOpened();
      }

      @Override
      public void octets(Octets octets) {
        tap.octets(Side.BLOCK, octets);
      }

      @Override
      public void closed(String reason) {
        commentary.tell("линии блока нет: " + reason);
        tap.blockClosed();
      }
    };
  }
}
