package tachotwin.app.lab.verdict;

/** Where the key of a signature came from. */
public enum KeySource {
  /** A certificate in the file judged. */
  FILE("file", "в файле"),
  /** A certificate or key that the user gave. */
  GIVEN("given", "задан"),
  /** Signatures of the file, which leave one key only. */
  RECOVERED("recovered", "восстановлен из подписей"),
  /** No key at hand fits. */
  NONE("none", "нет");

  private final String code;
  private final String title;

  KeySource(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The word in JSON. */
  public String code() {
    return code;
  }

  /** In Russian. */
  public String title() {
    return title;
  }
}
