package tachotwin.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.assembly.UnitWear;
import tachotwin.app.lab.metrology.MetrologyBench;
import tachotwin.app.lab.metrology.MetrologyProtocol;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/** {@code tachotwin metrology}: tables 4 and 5 measured on our own device. */
@Command(
    name = "metrology",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the device against the limits of ГОСТ 34005, 4.11 (tables 4 and 5): time, speed by",
      "pulses and by GNSS, distance, coordinates, clock. A protocol goes to the screen and to DIR.",
      "Exit code 1 where a limit is exceeded."
    })
final class MetrologyCommand implements Callable<Integer> {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final int CALIBRATED = 8_000;
  private static final int DEFAULT_PPM = 20;

  private final Terminal terminal;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/metrology",
      description =
          "Where the protocol goes; an earlier run there is replaced (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("out/metrology");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the receiver's errors and of the keys (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--clock-ppm",
      paramLabel = "N",
      defaultValue = "" + DEFAULT_PPM,
      description =
          "How much the unit's clock gains, in millionths, -100000…100000"
              + " (default: ${DEFAULT-VALUE}).")
  private int clockPpm = DEFAULT_PPM;

  @Option(
      names = "--pulses",
      paramLabel = "N",
      defaultValue = "" + CALIBRATED,
      description =
          "Pulses of the generator for a kilometre, 1000…60000; the device is calibrated to 8000"
              + " (default: ${DEFAULT-VALUE}).")
  private int pulses = CALIBRATED;

  MetrologyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (pulses < 1_000 || pulses > 60_000) {
      throw Failure.input("--pulses " + pulses + ": give 1000 to 60000");
    }
    if (Math.abs(clockPpm) > 100_000) {
      throw Failure.input("--clock-ppm " + clockPpm + ": give -100000 to 100000");
    }
    BenchSettings settings =
        new BenchSettings(seed, Profile.GOST_34005_2022, Variant.OFFLINE, START, Dialect.builtIn())
            .with(new UnitWear(clockPpm, UnitWear.USUAL.odometerMetres()));
    MetrologyProtocol protocol =
        new OutFolder(out)
            .filled(
                folder -> {
                  MetrologyProtocol found =
                      new MetrologyBench(settings, pulses, folder.path().resolve("devices"))
                          .measure();
                  Files.write(folder.file("metrology.txt"), found.lines(), StandardCharsets.UTF_8);
                  Files.write(
                      folder.file("metrology.json"),
                      new ObjectMapper()
                          .enable(SerializationFeature.INDENT_OUTPUT)
                          .writeValueAsBytes(found));
                  return found;
                });
    protocol.lines().forEach(terminal::line);
    if (!protocol.exceeded().isEmpty()) {
      throw Failure.check("limits exceeded: " + String.join("; ", protocol.exceeded()));
    }
    return 0;
  }
}
