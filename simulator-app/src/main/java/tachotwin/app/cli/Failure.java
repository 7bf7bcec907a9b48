package tachotwin.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Ends a command with one line for the user and an exit code (design: 1, 2 or 3). */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The simulated check failed: exit code 1. */
  public static Failure check(String message) {
    return new Failure(1, message);
  }

  /** Wrong usage or unreadable input: exit code 2; the message names place and remedy. */
  public static Failure input(String message) {
    return new Failure(2, message);
  }

  /** The environment does not allow it: exit code 3. */
  public static Failure environment(String message) {
    return new Failure(3, message);
  }

  /** What was to be written under {@code --out} could not be: exit code 3. */
  public static Failure cannotWrite(Path out, IOException e) {
    return environment(
        "cannot write "
            + out
            + ": "
            + (e instanceof AccessDeniedException
                ? "permission denied; choose a place that you may write to with --out"
                : reason(e)));
  }

  /** What the system says about a file, in words. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " is not there and cannot be made; choose another place";
    }
    String told = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
    return told == null ? "the system does not say why; choose another place" : told;
  }

  /** 1, 2 or 3. */
  public int exitCode() {
    return exitCode;
  }
}
