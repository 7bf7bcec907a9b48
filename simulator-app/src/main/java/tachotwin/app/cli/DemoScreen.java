package tachotwin.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tachotwin.app.lab.RunSummary;
import tachotwin.app.scenario.DemoProgress;
import tachotwin.time.SimInstant;

/** Shows how the day goes: a line that is redrawn on a terminal, plain lines elsewhere. */
final class DemoScreen implements DemoProgress {
  private static final int PLAIN_MINUTES = 60;

  private final Terminal terminal;

  DemoScreen(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void minute(SimInstant now, int speedKmh, String activity, String lastEvent) {
    String line =
        String.format(
            Locale.ROOT,
            "%s  %3d км/ч  %-10s  %s",
            now.toString().substring(0, 16).replace('T', ' '),
            speedKmh,
            activity,
            lastEvent);
    if (terminal.isInteractive()) {
      terminal.redraw(line);
    } else if (now.minuteOfDay() % PLAIN_MINUTES == 0) {
      terminal.line(line);
    }
  }

  void end(RunSummary summary, Path out) throws IOException {
    if (terminal.isInteractive()) {
      terminal.redraw("");
    }
    terminal.line("");
    terminal.line(
        String.format(
            Locale.ROOT,
            "%s: %.1f км по треку, %.1f км по тахографу, управление %s",
            summary.track(),
            summary.trackMetres() / 1000.0,
            summary.odometerMetres() / 1000.0,
            summary.drivingTime()));
    for (RunSummary.Occurrence one : summary.occurred()) {
      String mark = one.happened() ? "✓ " : "— не было: ";
      String detail = one.detail().isEmpty() ? "" : " (" + one.detail() + ")";
      terminal.line("  " + mark + one.what() + detail);
    }
    terminal.line("");
    terminal.line("В " + out + ":");
    for (Path file : files(out)) {
      String name = out.relativize(file).toString().replace('\\', '/');
      terminal.line(String.format(Locale.ROOT, "  %11d  %s", Files.size(file), name));
    }
  }

  private static List<Path> files(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
