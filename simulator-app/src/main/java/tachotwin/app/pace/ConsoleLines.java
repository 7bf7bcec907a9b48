package tachotwin.app.pace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tachotwin.octet.Octets;

/** What a person types, brought to the simulation thread line by line. */
public final class ConsoleLines {
  private ConsoleLines() {}

  /** Begins to read, to the end of the stream; the end itself is no input. */
  public static void bring(
      RealPace pace, InputStream in, Charset charset, Consumer<String> onLine) {
    Thread thread = new Thread(() -> read(pace, in, charset, onLine), "console");
    thread.setDaemon(true);
    thread.start();
  }

  private static void read(
      RealPace pace, InputStream in, Charset charset, Consumer<String> onLine) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset))) {
      String line = reader.readLine();
      while (line != null) {
        String typed = line;
        Octets octets = Octets.of(typed.getBytes(StandardCharsets.UTF_8));
        pace.bring("console", "line", octets, () -> onLine.accept(typed));
        line = reader.readLine();
      }
    } catch (IOException e) {
      // A console that is gone types nothing more.
      return;
    }
  }
}
