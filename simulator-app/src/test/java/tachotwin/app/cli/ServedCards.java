package tachotwin.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** {@code tachotwin card serve} with a console, as a person has it. */
final class ServedCards implements AutoCloseable {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PipedOutputStream console = new PipedOutputStream();
  private final Thread command;
  private volatile int exit = -1;

  ServedCards(String... arguments) throws IOException {
    Terminal terminal =
        Terminal.of(new PipedInputStream(console), out, err, StandardCharsets.UTF_8);
    String[] words =
        Stream.concat(Stream.of("card", "serve"), Arrays.stream(arguments)).toArray(String[]::new);
    command = new Thread(() -> exit = Main.run(terminal, words), "card-serve");
    command.start();
  }

  /** Waits until the command has said something, at most ten seconds. */
  void await(String text) throws InterruptedException {
    for (int i = 0; i < 200 && !said().contains(text); i++) {
      Thread.sleep(50);
    }
    if (!said().contains(text)) {
      throw new AssertionError("not said: " + text + "\n" + said());
    }
  }

  /** Types a line. */
  void type(String line) throws IOException {
    console.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    console.flush();
  }

  String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  int exit() {
    return exit;
  }

  @Override
  public void close() throws IOException {
    if (command.isAlive()) {
      type("quit");
    }
    try {
      command.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
