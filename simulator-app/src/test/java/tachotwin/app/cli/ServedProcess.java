package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** A process of its own: a command of the product in another JVM, or a tool of the machine. */
final class ServedProcess implements AutoCloseable {
  private static final int STEP_MILLIS = 100;

  private final Process process;
  private final Path log;

  private ServedProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** A command of the product. */
  static ServedProcess product(Path log, Object... words) throws IOException {
    return product(log, List.of(), words);
  }

  /** The same in a JVM with options of its own. */
  static ServedProcess product(Path log, List<String> options, Object... words) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(options);
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(Main.class.getName());
    List.of(words).forEach(word -> line.add(String.valueOf(word)));
    return start(log, Map.of(), line);
  }

  /** A tool that judges or joins; where it is missing the test is not for this machine. */
  static ServedProcess tool(Path log, Object... words) throws IOException {
    return tool(log, Map.of(), words);
  }

  /** The same with variables of its environment. */
  static ServedProcess tool(Path log, Map<String, String> environment, Object... words)
      throws IOException {
    List<String> line = List.of(words).stream().map(String::valueOf).toList();
    try {
      return start(log, environment, line);
    } catch (IOException e) {
      if (Boolean.parseBoolean(System.getenv("TACHOTWIN_REQUIRE_ORACLES"))) {
        throw e;
      }
      return Assumptions.abort("no " + line.get(0) + " on this machine");
    }
  }

  private static ServedProcess start(Path log, Map<String, String> environment, List<String> line)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("PYTHONIOENCODING", "utf8");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new ServedProcess(process, log);
  }

  /** Waits until the output has something; gives the first group. */
  String await(String pattern, long seconds) throws Exception {
    Pattern wanted = Pattern.compile(pattern);
    for (long waited = 0; waited < seconds * 1_000; waited += STEP_MILLIS) {
      Matcher found = wanted.matcher(output());
      if (found.find()) {
        return found.groupCount() == 0 ? found.group() : found.group(1);
      }
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    }
    throw new AssertionError("no '" + pattern + "' in:\n" + output());
  }

  /** Waits for the end; gives the exit code. */
  int end(long seconds) throws Exception {
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as(output()).isTrue();
    return process.exitValue();
  }

  /** What it has written so far. */
  String output() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  /** Tells it to end, as Ctrl+C does, and waits. */
  void interrupt() throws Exception {
    process.destroy();
    end(20);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
