package tachotwin.app.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The user's terminal: its charset, and substitutes for signs that it cannot show.
 *
 * <p>A pipe or a file gets UTF-8; a console gets its own charset, where ● ▲ × ✓ and the like become
 * signs that every code page has.
 */
public final class Terminal {
  private final InputStream in;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Charset charset;
  private final CharsetEncoder encoder;
  private final boolean interactive;
  private int drawn;

  private Terminal(
      InputStream in, OutputStream out, OutputStream err, Charset charset, boolean interactive) {
    this.in = in;
    this.out = new PrintWriter(out, false, charset);
    this.err = new PrintWriter(err, true, charset);
    this.charset = charset;
    this.encoder = charset.newEncoder();
    this.interactive = interactive;
  }

  /** The terminal of this process. */
  @SuppressWarnings("SystemConsoleNull") // Java 17: no console where output is a pipe or a file
  public static Terminal ofProcess() {
    Console console = System.console();
    Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        charset,
        console != null);
  }

  /** A terminal over streams, as tests use it. */
  public static Terminal of(OutputStream out, OutputStream err, Charset charset) {
    return of(InputStream.nullInputStream(), out, err, charset);
  }

  /** A terminal over streams with something to read. */
  public static Terminal of(InputStream in, OutputStream out, OutputStream err, Charset charset) {
    return new Terminal(in, out, err, charset, false);
  }

  /** The charset of what is typed and shown. */
  Charset charset() {
    return charset;
  }

  /** The standard input. */
  InputStream input() {
    return in;
  }

  /** Whether a person looks at it, so that a line may be redrawn. */
  public boolean isInteractive() {
    return interactive;
  }

  /** Writes a line. */
  public void line(String text) {
    out.println(shown(text));
    out.flush();
  }

  /** Writes a text in place of the present line: by blanks, since not every console has escapes. */
  public void redraw(String text) {
    String next = shown(text);
    String rest = " ".repeat(Math.max(0, drawn - next.length()));
    out.print('\r' + next + rest + (next.isEmpty() ? "\r" : ""));
    out.flush();
    drawn = next.length();
  }

  /** Writes a line about what went wrong. */
  public void error(String text) {
    err.println(shown(text));
  }

  /** The stream for what picocli prints. */
  public PrintWriter out() {
    return out;
  }

  /** The stream for a stack trace, used with {@code --debug}. */
  public PrintWriter err() {
    return err;
  }

  private String shown(String text) {
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      out.append(encoder.canEncode(sign) ? sign : substitute(sign));
    }
    return out.toString();
  }

  private static char substitute(char sign) {
    return switch (sign) {
      case '●', '•', '⊙' -> '*';
      case '▲' -> '^';
      case '▼' -> 'v';
      case '×' -> 'x';
      case '✓' -> '+';
      case '«', '»', '“', '”' -> '"';
      case '—', '–', '−' -> '-';
      default -> '?';
    };
  }
}
