package tachotwin.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.lab.RunFolder;
import tachotwin.app.scenario.CabOrders;
import tachotwin.app.scenario.CabRun;
import tachotwin.app.scenario.OrderException;
import tachotwin.screen.screen.DotDisplay;
import tachotwin.time.EventQueue;
import tachotwin.time.SimInstant;
import tachotwin.trace.Decoded;
import tachotwin.trace.Seam;
import tachotwin.trace.TraceEvent;

/** {@code tachotwin cab}: the whole twin in a vehicle that a person drives by orders. */
@Command(
    name = "cab",
    mixinStandardHelpOptions = true,
    description = {
      "The whole twin in a vehicle that you drive by orders, a line each, in virtual time: time goes",
      "on only while an order is carried out. Strips, downloads, pictures of the display, documents,",
      "captures and trace go to DIR.",
      CabOrders.HELP,
      CabOrders.CHECKS
    })
final class CabCommand implements Callable<Integer> {
  /** A Monday in the past. */
  private static final SimInstant DEFAULT_START = SimInstant.parse("2026-03-02T05:00:00Z");

  private final Terminal terminal;

  @Mixin private BenchOptions bench = new BenchOptions();

  @Mixin private PlayOptions play = new PlayOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/cab",
      description =
          "Where everything goes; an earlier run there is replaced (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("out/cab");

  @Option(
      names = "--pulses",
      paramLabel = "N",
      defaultValue = "8000",
      description =
          "Pulses per km that the vehicle's sensor really gives, 1000…60000; the unit is calibrated"
              + " to 8000 (default: ${DEFAULT-VALUE}).")
  private int pulses;

  CabCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (pulses < 1_000 || pulses > 60_000) {
      throw Failure.input("--pulses " + pulses + ": give 1000 to 60000");
    }
    BenchSettings settings = bench.settings(() -> DEFAULT_START);
    OrderScript script = play.read();
    List<String> missed = new OutFolder(out).filled(folder -> run(settings, script, folder));
    terminal.line("In " + out + ": printouts/  download/  screens/  documents/  can/  trace.jsonl");
    if (!missed.isEmpty()) {
      throw Failure.check("not done: " + String.join("; ", missed));
    }
    return 0;
  }

  private List<String> run(BenchSettings settings, OrderScript script, RunFolder folder)
      throws IOException {
    EventQueue queue = new EventQueue(settings.start());
    Commentary commentary = new Commentary(terminal, queue, false);
    try (CabRun run =
        new CabRun(settings, queue, folder, pulses, event -> tell(event, commentary))) {
      CardDrawer drawer = new CardDrawer(run::issue, settings.seed());
      CabOrders orders =
          run.orders(drawer::take, new CabOutlet(commentary::tell, run.files(), run::quit));
      List<Runnable> steps = script.orders(orders);
      run.carryOut(orders);
      if (script.isEmpty()) {
        obeyTyped(run, orders);
      } else {
        steps.forEach(Runnable::run);
        run.carryOut(orders);
      }
      drawer.save();
      run.leave();
      return orders.missed();
    }
  }

  /** What a person in the cab notices: what hands do, what comes out, and warnings. */
  private static void tell(TraceEvent event, Commentary commentary) {
    if (event.seam() == Seam.SCREEN) {
      Decoded screen = event.decoded().get();
      if (screen.name().equals(DotDisplay.WARNING)) {
        commentary.tell(screen.name() + ": " + screen.fields().get(0).value().strip());
      }
    } else if (event.seam() != Seam.ZH) {
      commentary.emit(event);
    }
  }

  private void obeyTyped(CabRun run, CabOrders orders) throws IOException {
    BufferedReader typed =
        new BufferedReader(new InputStreamReader(terminal.input(), terminal.charset()));
    String line = typed.readLine();
    while (line != null && !run.isOver()) {
      try {
        orders.read(line).ifPresent(Runnable::run);
        run.carryOut(orders);
      } catch (OrderException e) {
        terminal.line(String.valueOf(e.getMessage()));
      }
      line = run.isOver() ? null : typed.readLine();
    }
  }
}
