package tachotwin.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.assembly.ServedUnit;
import tachotwin.app.assembly.TestWorks;
import tachotwin.app.lab.UnitFolder;
import tachotwin.app.pace.ConsoleLines;
import tachotwin.app.pace.Interruption;
import tachotwin.app.pace.RealPace;
import tachotwin.app.pace.WireTimers;
import tachotwin.app.scenario.CabOrders;
import tachotwin.app.scenario.OrderException;
import tachotwin.app.scenario.ShippedScript;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.time.EventQueue;
import tachotwin.trace.Seam;

/** {@code tachotwin unit serve}: the vehicle unit alone, against somebody's block. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the emulated vehicle unit alone, against somebody's block, in real time.",
      "It calls HOST:PORT or opens the serial port, starts the block and does what it is ordered:",
      "  ignition on|off            insert SLOT CARD [PIN]     eject SLOT      pull SLOT",
      "  drive KMH [for TIME]       stop                       wait TIME",
      "  print card1|card2|unit|technical                      download unit|card",
      "  menu ITEM / ITEM…          key up|down|ok|back|DIGIT  show            quit",
      "CARD is driver, control, workshop or a file of 'card new' of the same seed; TIME is 30s, 15m or 2h."
    })
final class UnitServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LineOptions line = new LineOptions();

  @Mixin private TwinOptions twin = new TwinOptions();

  @Mixin private WireOptions wire = new WireOptions();

  @ArgGroup private @Nullable Play play;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/unit",
      description = "Where strips and downloads go (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("out/unit");

  @Option(names = "--verbose", description = "Tells every block of the protocol.")
  private boolean verbose;

  /** Where orders come from, if not from the console. */
  private static final class Play {
    @Option(
        names = "--script",
        paramLabel = "FILE",
        description = "Orders, a line each; # begins a comment.")
    private @Nullable Path script;

    @Option(
        names = "--play",
        paramLabel = "NAME",
        description = "A script that is shipped: morning, a driver's morning.")
    private @Nullable String name;
  }

  UnitServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> script = script();
    try (WireSession session = wire.begin();
        OctetPort port = session.recorded(line.ofUnit(), Side.BLOCK)) {
      List<String> missed = serve(port, script, session);
      if (!missed.isEmpty()) {
        throw Failure.check("not done: " + String.join("; ", missed));
      }
    }
    return 0;
  }

  private List<String> serve(OctetPort port, List<String> script, WireSession session) {
    BenchSettings settings = twin.settings().speaking(session.dialect());
    TestWorks works = new TestWorks(settings);
    EventQueue queue = new EventQueue(settings.start());
    UnitFolder folder = folder();
    Commentary commentary = new Commentary(terminal, queue, verbose);
    ServedUnit[] printing = new ServedUnit[1];
    WireTimers timers = new WireTimers(queue, twin.speed());
    ServedUnit unit =
        new ServedUnit(
            settings,
            queue,
            timers,
            port,
            session.faults(timers, line.faults(), commentary::tell),
            folder,
            event -> {
              commentary.emit(event);
              if (event.seam() == Seam.PAPER) {
                folder.save(printing[0].printer().printed());
              }
            });
    printing[0] = unit;
    RealPace pace = new RealPace(queue, twin.speed(), input -> {});
    CardDrawer drawer = new CardDrawer(works, settings.seed());
    CabOrders orders = new CabOrders(unit, drawer::take, commentary::tell, pace::stop);
    List<Runnable> steps = read(orders, script);
    Interruption interruption = new Interruption(pace);
    try {
      // Before there is a line: the unit's first supply of the block has nothing to cut.
      unit.unit().powerOn();
      open(port, pace, commentary.of(unit, "линия есть", "линии нет"));
      terminal.line("Бортовое устройство: " + port.name());
      orders.begin();
      steps.forEach(Runnable::run);
      ConsoleLines.bring(
          pace, terminal.input(), terminal.charset(), typed -> obey(typed, orders, session));
      pace.run();
      unit.unit().powerOff();
      drawer.save();
    } finally {
      session.close();
      interruption.over();
    }
    return orders.missed();
  }

  private void obey(String typed, CabOrders orders, WireSession session) {
    if (typed.isBlank() && session.release()) {
      return;
    }
    try {
      orders.read(typed).ifPresent(Runnable::run);
    } catch (OrderException e) {
      terminal.line(String.valueOf(e.getMessage()));
    }
  }

  private static List<Runnable> read(CabOrders orders, List<String> script) {
    List<Runnable> steps = new ArrayList<>();
    for (int number = 1; number <= script.size(); number++) {
      try {
        orders.read(script.get(number - 1)).ifPresent(steps::add);
      } catch (OrderException e) {
        throw Failure.input("script, line " + number + ": " + e.getMessage());
      }
    }
    return steps;
  }

  private List<String> script() {
    Play given = play;
    if (given == null) {
      return List.of();
    }
    Path file = given.script;
    try {
      if (file != null) {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
      }
      return ShippedScript.named(String.valueOf(given.name))
          .orElseThrow(() -> Failure.input("--play " + given.name + ": there is 'morning'"));
    } catch (IOException e) {
      throw Failure.input(file + ": cannot be read: " + Failure.reason(e));
    }
  }

  private UnitFolder folder() {
    try {
      return new UnitFolder(out);
    } catch (IOException e) {
      throw Failure.cannotWrite(out, e);
    }
  }

  private static void open(OctetPort port, RealPace pace, OctetPort.Listener listener) {
    try {
      port.open(pace.bringing("line", listener));
    } catch (IOException e) {
      throw Failure.environment(port.name() + ": " + Failure.reason(e));
    }
  }
}
