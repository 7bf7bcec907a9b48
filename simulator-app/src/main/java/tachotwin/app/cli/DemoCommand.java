package tachotwin.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.app.lab.RunSummary;
import tachotwin.app.scenario.DayPlan;
import tachotwin.app.scenario.DemoRun;
import tachotwin.app.vehicle.GpxReader;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Track;
import tachotwin.app.vehicle.TrackException;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.gnss.GnssErrors;

/** {@code tachotwin demo}: a driver's day through every part. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Plays a driver's day on a GPX track through every part and leaves what each produced.")
final class DemoCommand implements Callable<Integer> {
  private static final String SHIPPED = "Видное — Воронеж — Павловск (М-4 «Дон»)";

  private final Terminal terminal;

  @Option(
      names = "--track",
      paramLabel = "FILE.gpx",
      description = "A GPX track; default: shipped.")
  private @Nullable Path track;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/demo",
      description = "Where the files go (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("out/demo");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of all keys and random numbers (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "gost-34005-2022",
      description = "gost-34005-2022 or order-36 (default: ${DEFAULT-VALUE}).")
  private String profile = "";

  @Option(
      names = "--variant",
      paramLabel = "V",
      defaultValue = "online",
      description = "online or offline: whether documents go to the server (default: online).")
  private String variant = "";

  @Option(
      names = "--gnss-errors",
      description = "The block's receiver has errors as large as table 5 lets them be.")
  private boolean gnssErrors;

  @Mixin private DialectOption dialect = new DialectOption();

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DayPlan plan = plan();
    DemoScreen screen = new DemoScreen(terminal);
    RunSummary summary =
        new OutFolder(out).filled(folder -> new DemoRun(plan, folder, screen).run());
    try {
      screen.end(summary, out);
    } catch (IOException e) {
      throw Failure.environment(out + ": cannot be read: " + Failure.reason(e));
    }
    return 0;
  }

  private DayPlan plan() {
    Path given = track;
    String name = given == null ? SHIPPED : String.valueOf(given.getFileName());
    try {
      Profile norms = Profile.of(profile);
      return new DayPlan(
          name,
          readTrack(),
          seed,
          norms,
          Variant.of(variant),
          dialect.read(),
          gnssErrors ? GnssErrors.TABLE_5 : GnssErrors.NONE);
    } catch (IllegalArgumentException e) {
      throw Failure.input(String.valueOf(e.getMessage()));
    }
  }

  private Track readTrack() {
    Path given = track;
    if (given == null) {
      return ShippedTrack.read();
    }
    if (!Files.exists(given)) {
      throw Failure.input(given + ": no such file; give a GPX file after --track");
    }
    if (Files.isDirectory(given)) {
      throw Failure.input(given + ": is a folder; give a GPX file after --track");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(given))) {
      return GpxReader.read(given.toString(), in);
    } catch (TrackException e) {
      throw Failure.input(e.getMessage());
    } catch (IOException e) {
      throw Failure.input(given + ": cannot be read: " + Failure.reason(e));
    }
  }
}
