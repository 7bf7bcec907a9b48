package tachotwin.app.cli;

import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.pace.WallClock;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/** The options that say what a served twin is and how its time goes. */
final class TwinOptions {
  private static final int FASTEST = 1_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seed of all keys; block and cards of one seed trust each other"
              + " (default: ${DEFAULT-VALUE}).")
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
      description = "online or offline (default: ${DEFAULT-VALUE}).")
  private String variant = "";

  @Option(
      names = "--start",
      paramLabel = "TIME",
      description = "First moment, such as 2026-03-02T05:00:00Z; default: the present.")
  private @Nullable String start;

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
    try {
      return new BenchSettings(
          seed, Profile.of(profile), Variant.of(variant), moment(), Dialect.builtIn());
    } catch (DateTimeParseException e) {
      throw Failure.input("--start " + start + ": give a moment such as 2026-03-02T05:00:00Z");
    } catch (IllegalArgumentException e) {
      throw Failure.input(String.valueOf(e.getMessage()));
    }
  }

  int speed() {
    if (speed < 1 || speed > FASTEST) {
      throw Failure.input("--speed " + speed + ": give 1 to " + FASTEST);
    }
    return speed;
  }

  private SimInstant moment() {
    String given = start;
    return given == null ? WallClock.second() : SimInstant.parse(given);
  }
}
