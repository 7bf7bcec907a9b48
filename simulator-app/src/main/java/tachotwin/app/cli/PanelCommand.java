package tachotwin.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.app.pace.Interruption;
import tachotwin.app.pace.LivePace;
import tachotwin.app.session.KeptBench;
import tachotwin.app.session.KeptBenchException;
import tachotwin.app.session.Session;
import tachotwin.app.web.PanelRun;
import tachotwin.time.SimInstant;

/** {@code tachotwin panel}: the device and the vehicle in the browser. */
@Command(
    name = "panel",
    mixinStandardHelpOptions = true,
    description = {
      "The front panel in the browser: the device, the vehicle and what happens inside, for you alone",
      "(127.0.0.1). Programs can do the same: docs/remote-control.md. Ctrl+C keeps the bench in FILE;",
      "the next 'panel' goes on with it."
    })
final class PanelCommand implements Callable<Integer> {
  private static final SimInstant DEFAULT_START = SimInstant.parse("2026-03-02T05:00:00Z");

  private final Terminal terminal;

  @Mixin private BenchOptions bench = new BenchOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8034",
      description = "Port on 127.0.0.1, 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Simulated seconds in a second at first, 1…10000 (default: ${DEFAULT-VALUE}).")
  private int speed;

  @Option(
      names = "--bench",
      paramLabel = "FILE",
      defaultValue = "out/panel/bench.json",
      description = "Where the bench is kept (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("out/panel/bench.json");

  @Option(
      names = "--new",
      description = "Begins with another bench, as --seed and the others say; FILE is replaced.")
  private boolean another;

  @Option(names = "--no-browser", description = "Opens no browser.")
  private boolean noBrowser;

  PanelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw Failure.input("--port " + port + ": give 0 to 65535");
    }
    if (speed < 1 || speed > LivePace.FASTEST) {
      throw Failure.input("--speed " + speed + ": give 1 to " + LivePace.FASTEST);
    }
    KeptBench kept = kept();
    try (PanelRun run = open(kept)) {
      Interruption interruption = new Interruption(run::stop);
      try {
        terminal.line("Панель: " + run.address() + "  (Ctrl+C — конец)");
        browse(run.address());
        run.run();
        keep(run.kept());
      } finally {
        interruption.over();
      }
    } catch (IOException e) {
      throw Failure.environment("cannot end the panel: " + Failure.reason(e));
    }
    return 0;
  }

  private KeptBench kept() {
    if (another || !Files.exists(file)) {
      return KeptBench.fresh(bench.settings(() -> DEFAULT_START));
    }
    try {
      KeptBench kept = KeptBench.decode(Input.file(file).toByteArray());
      terminal.line(
          "Продолжается стенд из " + file + " с " + kept.until() + "; --new начинает другой");
      return kept;
    } catch (KeptBenchException e) {
      throw notABench(e);
    }
  }

  private Failure notABench(KeptBenchException e) {
    return Failure.input(file + ": " + e.getMessage() + "; --new begins with another bench");
  }

  private PanelRun open(KeptBench kept) {
    Session session = session(kept);
    try {
      return new PanelRun(session, speed, port);
    } catch (IOException e) {
      close(session);
      throw Failure.environment(
          "port " + port + ": " + Failure.reason(e) + "; give another by --port");
    }
  }

  private Session session(KeptBench kept) {
    try {
      return new Session(Files.createTempDirectory("tachotwin-panel"), kept);
    } catch (KeptBenchException e) {
      throw notABench(e);
    } catch (IOException e) {
      throw Failure.environment("cannot begin: " + Failure.reason(e));
    }
  }

  private static void close(Session session) {
    try {
      session.close();
    } catch (IOException e) {
      throw Failure.environment("cannot end: " + Failure.reason(e));
    }
  }

  private void keep(KeptBench kept) {
    Path target = file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      Path work = target.resolveSibling("." + target.getFileName() + ".new");
      Files.write(work, kept.encode());
      Files.move(work, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      terminal.line("Стенд сохранён в " + file);
    } catch (IOException e) {
      throw Failure.cannotWrite(file, e);
    }
  }

  /** A machine without a browser, or without a screen, is no failure: the address was told. */
  private void browse(String address) {
    if (noBrowser) {
      return;
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
            : List.of(system.contains("mac") ? "open" : "xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      terminal.line("Откройте этот адрес в браузере");
    }
  }
}
