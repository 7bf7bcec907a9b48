package tachotwin.zh.dialect;

/** A text that is no dialect: its message names file, line and remedy. */
public final class DialectException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A line that cannot be read.
   *
   * @param place name of the file
   * @param line number of the line, from 1
   * @param problem what is wrong and what to write instead
   */
  public DialectException(String place, int line, String problem) {
    super(place + ":" + line + ": " + problem);
  }
}
