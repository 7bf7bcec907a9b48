package tachotwin.app.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.pace.WallClock;

/** The options that say what a served twin is and how its time goes. */
final class TwinOptions {
  private static final int FASTEST = 1_000;

  @Mixin private BenchOptions bench = new BenchOptions();

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "Simulated seconds in a second of the wall clock (default: ${DEFAULT-VALUE}).",
        "Only where both ends are ours; the times of the line stay those of the wall clock."
      })
  private int speed = 1;

  BenchSettings settings() {
    return bench.settings(WallClock::second);
  }

  int speed() {
    if (speed < 1 || speed > FASTEST) {
      throw Failure.input("--speed " + speed + ": give 1 to " + FASTEST);
    }
    return speed;
  }
}
