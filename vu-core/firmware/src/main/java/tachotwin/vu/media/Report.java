package tachotwin.vu.media;

/** The reports of Д.3 that the menu prints. */
public enum Report {
  /** Activities of a day, from the driver's card (Д.3.1). */
  CARD_DAY(1, "Д.3.1 Сутки из карты"),
  /** Activities of a day, from the unit (Д.3.2). */
  UNIT_DAY(2, "Д.3.2 Сутки из тахографа"),
  /** Technical data (Д.3.5). */
  TECHNICAL(5, "Д.3.5 Технические данные");

  private final int code;
  private final String title;

  Report(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The number that command 71 carries: n of Д.3.n. */
  public int code() {
    return code;
  }

  /** The title that the printer gets, at most 24 signs. */
  public String title() {
    return title;
  }
}
