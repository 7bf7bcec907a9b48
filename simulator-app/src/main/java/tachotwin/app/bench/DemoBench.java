package tachotwin.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.bench.Benchmark.Case;
import tachotwin.app.lab.RunFolder;
import tachotwin.app.lab.RunFolder.FolderTakenException;
import tachotwin.app.scenario.DayPlan;
import tachotwin.app.scenario.DemoRun;
import tachotwin.app.scenario.DriverDay;
import tachotwin.app.vehicle.Gearbox;
import tachotwin.app.vehicle.Motion;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Track;
import tachotwin.app.vehicle.Vehicle;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.gnss.GnssErrors;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/** How fast the driver's day of {@code tachotwin demo} is played. */
final class DemoBench {
  private static final long SEED = 1;
  private static final int PULSES_PER_KM = 8000;
  private static final String UNIT = "simulated s";

  private final Track track = ShippedTrack.read();

  private DemoBench() {}

  static Benchmark open() {
    DemoBench bench = new DemoBench();
    return new Benchmark(
        "demo",
        "a driver's day of 24 h on the shipped track, everything made anew in each run",
        List.of(
            new Case("the twin alone", UNIT, 0, () -> inFolder(bench::alone)),
            new Case("with trace, captures and report", UNIT, 0, () -> inFolder(bench::whole))));
  }

  /** All devices and the server, but nobody hears the bus and nobody reads the trace. */
  private double alone(RunFolder folder) throws IOException {
    Motion motion = DemoRun.motion(track, SEED);
    SimInstant begin = DriverDay.begin(motion);
    BenchSettings settings =
        new BenchSettings(SEED, Profile.GOST_34005_2022, Variant.ONLINE, begin, Dialect.builtIn());
    Vehicle vehicle = new Vehicle(motion, PULSES_PER_KM, Gearbox.lorry());
    try (Bench bench =
        new Bench(settings, vehicle, folder.file("block"), (name, content) -> true, event -> {})) {
      new DriverDay(bench, vehicle).plan();
      bench.queue().runUntil(DriverDay.end(motion));
      return bench.queue().now().since(begin).toSeconds();
    }
  }

  private double whole(RunFolder folder) throws IOException {
    DayPlan plan =
        new DayPlan(
            "bench",
            track,
            SEED,
            Profile.GOST_34005_2022,
            Variant.ONLINE,
            Dialect.builtIn(),
            GnssErrors.NONE);
    Motion motion = DemoRun.motion(track, SEED);
    new DemoRun(plan, folder, (now, speed, activity, event) -> {}).run();
    return DriverDay.end(motion).since(DriverDay.begin(motion)).toSeconds();
  }

  /** Gives the day a folder of its own and removes it, whatever came of the day. */
  private static double inFolder(Day day) throws IOException {
    Path parent = Files.createTempDirectory("tachotwin-bench");
    try {
      RunFolder folder = RunFolder.begin(parent.resolve("day"));
      try {
        return day.play(folder);
      } finally {
        folder.discard();
      }
    } catch (FolderTakenException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Files.delete(parent);
    }
  }

  @FunctionalInterface
  private interface Day {
    double play(RunFolder folder) throws IOException;
  }
}
