package tachotwin.app.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tachotwin.app.shipping.Shipment;

/** {@code tachotwin package}: the zip that runs without a build. */
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a zip that runs without a build and without a network.",
      "It holds the jar, launchers for Linux, macOS and Windows and the licences.",
      "A Java 17 in the folder 'runtime' beside them is used first."
    })
final class PackageCommand implements Callable<Integer> {
  private static final double MEBI = 1024.0 * 1024.0;

  private final Terminal terminal;

  @Option(
      names = "--out",
      paramLabel = "FILE.zip",
      defaultValue = "out/tachotwin.zip",
      description = "The zip (default: ${DEFAULT-VALUE}); one that is there is replaced.")
  private Path out = Path.of("out/tachotwin.zip");

  PackageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (Files.isDirectory(out)) {
      throw Failure.input(out + ": is a folder; give the name of a zip file after --out");
    }
    Shipment shipment = shipment(jar());
    try {
      shipment.write(out);
      terminal.line(String.format(Locale.ROOT, "%s: %.1f MB", out, Files.size(out) / MEBI));
      shipment.names().forEach(name -> terminal.line("  " + name));
      return 0;
    } catch (IOException e) {
      throw Failure.cannotWrite(out, e);
    }
  }

  private static Shipment shipment(Path jar) {
    try {
      return Shipment.of(jar);
    } catch (IOException e) {
      throw Failure.environment("cannot read " + jar + ": " + e.getMessage());
    }
  }

  /** The jar that is running. */
  private static Path jar() {
    CodeSource source = PackageCommand.class.getProtectionDomain().getCodeSource();
    if (source != null) {
      try {
        Path place = Path.of(source.getLocation().toURI());
        if (Files.isRegularFile(place)) {
          return place;
        }
      } catch (URISyntaxException e) {
        throw Failure.environment("cannot tell where the running jar is: " + e.getMessage());
      }
    }
    throw Failure.environment(
        "runs from loose classes; run ./tachotwin package, which has the jar");
  }
}
