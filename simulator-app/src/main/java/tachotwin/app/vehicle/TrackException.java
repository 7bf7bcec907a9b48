package tachotwin.app.vehicle;

/**
 * A file is not a track that a vehicle can drive.
 *
 * <p>The message is one line: the file's name, the line in it where one is known, what is wrong and
 * what to do about it.
 */
public final class TrackException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * A refusal of a file.
   *
   * @param name the file's name as the user knows it
   * @param line the line from 1, or 0 if the whole file is meant
   * @param problem what is wrong and the remedy, without a full stop
   */
  public TrackException(String name, int line, String problem) {
    super(line > 0 ? name + ":" + line + ": " + problem : name + ": " + problem);
    this.line = line;
  }

  /** The line from 1, or 0 if the whole file is meant. */
  public int line() {
    return line;
  }
}
