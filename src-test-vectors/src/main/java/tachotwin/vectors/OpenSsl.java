package tachotwin.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * OpenSSL with gost-engine as a judge that shares no code with us, in a directory of its own.
 *
 * <p>Where it is absent, tests are skipped with a notice; with {@code TACHOTWIN_REQUIRE_ORACLES}
 * set to {@code true}, as a system property or in the environment, they fail instead.
 */
public final class OpenSsl {
  private static final String REQUIRED = "TACHOTWIN_REQUIRE_ORACLES";
  private static final String ABSENT =
      "OpenSSL with gost-engine (Debian: libengine-gost-openssl) is absent: nobody but our own code"
          + " judges the cryptography";
  private static final String CONFIGURATION =
      """
      openssl_conf = openssl_init
      [openssl_init]
      engines = engines
      [engines]
      gost = gost
      [gost]
      engine_id = gost
      default_algorithms = ALL
      """;

  private final Path directory;

  private OpenSsl(Path directory) {
    this.directory = directory;
  }

  /**
   * What OpenSSL answered.
   *
   * @param exitCode 0 where it found all well
   * @param messages what it wrote
   */
  public record Answer(int exitCode, String messages) {
    /** Whether it found all well. */
    public boolean isGood() {
      return exitCode == 0;
    }
  }

  /** The judge, or the end of the test where there is none. */
  public static OpenSsl in(Path directory) {
    OpenSsl openSsl = new OpenSsl(directory);
    openSsl.put("openssl.cnf", CONFIGURATION);
    if (!openSsl.isPresent()) {
      if (Boolean.getBoolean(REQUIRED) || Boolean.parseBoolean(System.getenv(REQUIRED))) {
        Assertions.fail(ABSENT);
      }
      System.getLogger(OpenSsl.class.getName()).log(System.Logger.Level.WARNING, ABSENT);
      Assumptions.abort(ABSENT);
    }
    return openSsl;
  }

  private boolean isPresent() {
    try {
      return run("engine", "gost").isGood();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Writes a file. */
  public void put(String name, byte[] octets) {
    try {
      Files.write(directory.resolve(name), octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file in UTF-8. */
  public void put(String name, String text) {
    put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a file. */
  public byte[] get(String name) {
    try {
      return Files.readAllBytes(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file in UTF-8. */
  public String getText(String name) {
    return new String(get(name), StandardCharsets.UTF_8);
  }

  /** Runs {@code openssl} with the arguments; file names are of the directory. */
  public Answer run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("OPENSSL_CONF", directory.resolve("openssl.cnf").toString());
    Path messages = directory.resolve("messages.txt");
    builder.redirectErrorStream(true).redirectOutput(messages.toFile());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      int exitCode = process.waitFor();
      String text = new String(Files.readAllBytes(messages), StandardCharsets.UTF_8);
      return new Answer(exitCode, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
