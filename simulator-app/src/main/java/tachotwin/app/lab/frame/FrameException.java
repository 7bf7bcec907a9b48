package tachotwin.app.lab.frame;

/** A text is no message; the message names the place. */
public final class FrameException extends Exception {
  private static final long serialVersionUID = 1L;

  FrameException(String place, String problem) {
    super(place + ": " + problem);
  }
}
