package tachotwin.vu.activity;

/** What a person says about the vehicle that is not to be seen from it (4.7.8; Order 36, 14). */
public enum Situation {
  /** «Неприменимо» (Order 36, item 14). */
  OUT_OF_SCOPE(1, "Неприменимо"),
  /** «Переезд на пароме/поезде» (4.4.6). */
  FERRY(3, "Паром/поезд");

  private final int code;
  private final String title;

  Situation(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The code of its beginning in Б.2.2.19. */
  public int code() {
    return code;
  }

  /** The words on the display. */
  public String title() {
    return title;
  }
}
