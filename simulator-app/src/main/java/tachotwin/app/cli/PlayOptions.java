package tachotwin.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import tachotwin.app.scenario.ShippedScript;

/** The options that say where orders come from, if not from the console. */
final class PlayOptions {
  @ArgGroup private @Nullable Source source;

  private static final class Source {
    @Option(
        names = "--script",
        paramLabel = "FILE",
        description = "Orders, a line each; # begins a comment.")
    private @Nullable Path script;

    @Option(
        names = "--play",
        paramLabel = "NAME",
        description = {
          "A script that is shipped: morning, a driver's morning; week, what the"
              + " profiles differ in; calibration, a workshop's visit."
        })
    private @Nullable String name;
  }

  /** The script that was given; an empty one where none was. */
  OrderScript read() {
    Source given = source;
    if (given == null) {
      return new OrderScript("", List.of());
    }
    Path file = given.script;
    try {
      if (file != null) {
        return new OrderScript(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
      }
      String name = String.valueOf(given.name);
      return new OrderScript(
          name,
          ShippedScript.named(name)
              .orElseThrow(
                  () ->
                      Failure.input(
                          "--play " + name + ": there are 'morning', 'week' and 'calibration'")));
    } catch (IOException e) {
      throw Failure.input(file + ": cannot be read: " + Failure.reason(e));
    }
  }
}
