package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Debian's PC/SC daemon with the virtual reader, as a child of the test: it is started where none
 * runs, and ended by its id.
 */
final class Pcscd implements AutoCloseable {
  private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
  private static final Path READER = Path.of("/etc/reader.conf.d/vpcd");

  private final Process process;

  private Pcscd(Process process) {
    this.process = process;
  }

  /** The daemon, or the end of the test where it cannot be. */
  static Pcscd start(Path log) throws IOException, InterruptedException {
    for (String tool : List.of("pcscd", "opensc-tool", "cardpeek")) {
      require(isOnThePath(tool), tool + " is not installed; nobody else's software reads our card");
    }
    require(Files.exists(READER), "vsmartcard-vpcd is not installed; there is no virtual reader");
    require(!isAlive(), "another pcscd runs; stop it, its cards are not ours");
    Process process =
        new ProcessBuilder("pcscd", "--foreground")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Pcscd started = new Pcscd(process);
    for (int i = 0; i < 100 && !(process.isAlive() && isAlive()); i++) {
      Thread.sleep(50);
    }
    if (!isAlive()) {
      started.close();
      require(false, "pcscd does not start: " + Files.readString(log));
    }
    return started;
  }

  private static void require(boolean there, String otherwise) {
    if (there) {
      return;
    }
    if (Boolean.parseBoolean(System.getenv("TACHOTWIN_REQUIRE_ORACLES"))) {
      fail(otherwise);
    }
    abort("NOTICE: " + otherwise);
  }

  private static boolean isOnThePath(String tool) {
    for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, tool))) {
        return true;
      }
    }
    return false;
  }

  /** A daemon has made its socket, and it accepts connections. */
  private static boolean isAlive() {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET))) {
      return channel.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** What a tool said, both streams; it must end well. */
  static String run(Map<String, String> environment, Path input, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("pcsc", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(input.toFile())
              .redirectOutput(out.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      for (int i = 0; i < 600 && process.isAlive() && Files.size(out) < 1 << 20; i++) {
        process.waitFor(100, TimeUnit.MILLISECONDS);
      }
      if (process.isAlive()) {
        process.destroyForcibly().waitFor();
        fail(String.join(" ", command) + " does not end");
      }
      return new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
    } finally {
      Files.delete(out);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
