package tachotwin.aistk.message;

/**
 * What the tachograph tells about the link (Diagnostic of В.1.3.8). The standard has no table of
 * codes: this one is the product's own.
 */
public enum Diagnostic {
  /** Nothing to tell. */
  NONE(0x00, "без замечаний"),
  /** The connection before this one was lost. */
  AFTER_LOSS(0x01, "после обрыва соединения"),
  /** The session before this one ended by errors in data. */
  AFTER_FAULT(0x02, "после ошибки в данных");

  private final int code;
  private final String meaning;

  Diagnostic(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The value of Diagnostic. */
  public int code() {
    return code;
  }

  /** What it means. */
  public String meaning() {
    return meaning;
  }
}
