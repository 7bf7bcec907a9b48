package tachotwin.gost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import tachotwin.octet.Octets;

/**
 * OpenSSL with gost-engine as a judge that shares no code with us, in a directory of its own.
 *
 * <p>Where it is absent, tests are skipped with a notice; with {@code TACHOTWIN_REQUIRE_ORACLES}
 * set to {@code true}, as a system property or in the environment, they fail instead.
 */
final class OpenSsl {
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

  /** What OpenSSL answered. */
  record Answer(int exitCode, String messages) {
    boolean isGood() {
      return exitCode == 0;
    }
  }

  /** The judge, or the end of the test where there is none. */
  static OpenSsl in(Path directory) {
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

  void put(String name, Octets octets) {
    try {
      Files.write(directory.resolve(name), octets.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void put(String name, String text) {
    put(name, Octets.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  Octets get(String name) {
    try {
      return Octets.of(Files.readAllBytes(directory.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String getText(String name) {
    return new String(get(name).toByteArray(), StandardCharsets.UTF_8);
  }

  /** Runs {@code openssl} with the arguments; file names are of the directory. */
  Answer run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("OPENSSL_CONF", directory.resolve("openssl.cnf").toString());
    Path messages = directory.resolve("messages.txt");
    builder.redirectErrorStream(true).redirectOutput(messages.toFile());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("no answer to " + command);
      }
      String text = new String(Files.readAllBytes(messages), StandardCharsets.UTF_8);
      return new Answer(process.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
