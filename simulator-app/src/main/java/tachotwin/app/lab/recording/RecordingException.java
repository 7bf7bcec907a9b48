package tachotwin.app.lab.recording;

/** A folder that is no recording: its message names file, line and remedy. */
public final class RecordingException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the folder. */
  public RecordingException(String message) {
    super(message);
  }
}
