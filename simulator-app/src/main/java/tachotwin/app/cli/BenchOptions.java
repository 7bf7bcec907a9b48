package tachotwin.app.cli;

import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/** The options that say what a bench is. */
final class BenchOptions {
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
      description = {
        "First moment, such as 2026-03-02T05:00:00Z;",
        "default: the present where a twin is served, else 2026-03-02T05:00:00Z."
      })
  private @Nullable String start;

  /**
   * The settings.
   *
   * @param otherwise the first moment where none is given
   */
  BenchSettings settings(Supplier<SimInstant> otherwise) {
    try {
      return new BenchSettings(
          seed, Profile.of(profile), Variant.of(variant), moment(otherwise), Dialect.builtIn());
    } catch (DateTimeParseException e) {
      throw Failure.input("--start " + start + ": give a moment such as 2026-03-02T05:00:00Z");
    } catch (IllegalArgumentException e) {
      throw Failure.input(String.valueOf(e.getMessage()));
    }
  }

  private SimInstant moment(Supplier<SimInstant> otherwise) {
    String given = start;
    return given == null ? otherwise.get() : SimInstant.parse(given);
  }
}
