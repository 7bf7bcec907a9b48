package tachotwin.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that lives, with its console. */
final class LiveSession implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PipedOutputStream typed = new PipedOutputStream();
  private final CompletableFuture<Integer> exit;

  private LiveSession(Object... arguments) throws IOException {
    PipedInputStream in = new PipedInputStream(typed);
    Terminal terminal = Terminal.of(in, out, err, StandardCharsets.UTF_8);
    String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
    exit =
        CompletableFuture.supplyAsync(
            () -> Main.run(terminal, words), work -> new Thread(work, "session").start());
  }

  static LiveSession of(Object... arguments) throws IOException {
    return new LiveSession(arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** The first group of a pattern, as soon as it is said. */
  String said(String pattern) throws InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && !exit.isDone()) {
      Matcher matcher = wanted.matcher(out());
      if (matcher.find()) {
        return matcher.group(1);
      }
      Thread.sleep(10);
    }
    throw new AssertionError("never said " + pattern + ": " + out() + err());
  }

  void type(String line) {
    try {
      typed.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      typed.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int exitCode() throws InterruptedException {
    try {
      return exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(out() + err(), e);
    }
  }

  /** Ends the command where it has not ended, and waits for what it keeps at its end. */
  @Override
  public void close() throws IOException {
    if (!exit.isDone()) {
      type("quit");
    }
    typed.close();
    exit.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
