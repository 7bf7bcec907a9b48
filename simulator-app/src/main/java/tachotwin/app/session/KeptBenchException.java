package tachotwin.app.session;

/** A file is no kept bench; the message names the field. */
public final class KeptBenchException extends Exception {
  private static final long serialVersionUID = 1L;

  KeptBenchException(String message) {
    super(message);
  }
}
