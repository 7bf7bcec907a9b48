package tachotwin.app.web;

/** A request that is not carried out: the status and what is said of it. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int line;

  RefusedException(int status, String message) {
    this(status, message, 0);
  }

  /**
   * Of one line of several.
   *
   * @param line its number, from 1; 0 for none
   */
  RefusedException(int status, String message, int line) {
    super(message);
    this.status = status;
    this.line = line;
  }

  static RefusedException bad(String message) {
    return new RefusedException(400, message);
  }

  static RefusedException missing(String message) {
    return new RefusedException(404, message);
  }

  Reply reply() {
    return Reply.error(status, String.valueOf(getMessage()), line);
  }
}
