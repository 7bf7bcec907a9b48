package tachotwin.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
      CabOrders.HELP
    })
final class UnitServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LineOptions line = new LineOptions();

  @Mixin private TwinOptions twin = new TwinOptions();

  @Mixin private WireOptions wire = new WireOptions();

  @Mixin private PlayOptions play = new PlayOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/unit",
      description = "Where strips and downloads go (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("out/unit");

  @Option(names = "--verbose", description = "Tells every block of the protocol.")
  private boolean verbose;

  UnitServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    OrderScript script = play.read();
    try (WireSession session = wire.begin();
        OctetPort port = session.recorded(line.ofUnit(), Side.BLOCK)) {
      List<String> missed = serve(port, script, session);
      if (!missed.isEmpty()) {
        throw Failure.check("not done: " + String.join("; ", missed));
      }
    }
    return 0;
  }

  private List<String> serve(OctetPort port, OrderScript script, WireSession session) {
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
    CardDrawer drawer = new CardDrawer(works::issue, settings.seed());
    CabOrders orders =
        new CabOrders(
            unit,
            unit.throttle(),
            drawer::take,
            new CabOutlet(commentary::tell, folder, pace::stop));
    List<Runnable> steps = script.orders(orders);
    Interruption interruption = new Interruption(pace::stop);
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
