package tachotwin.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a command said.
 *
 * @param exitCode its exit code
 * @param out the standard output
 * @param err the standard error
 */
record Session(int exitCode, String out, String err) {

  /** Runs a command. */
  static Session of(Object... arguments) {
    return withInput("", arguments);
  }

  /** Runs a command with a standard input. */
  static Session withInput(String input, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            StandardCharsets.UTF_8);
    String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
    int exitCode = Main.run(terminal, words);
    return new Session(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
