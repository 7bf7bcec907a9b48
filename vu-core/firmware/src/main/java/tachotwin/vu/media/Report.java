package tachotwin.vu.media;

/** The documents of command 71 that the menu prints. */
public enum Report {
  /** Activities of a day, from the driver's card (Д.3.1). */
  CARD_DAY(1, "Д.3.1 Сутки из карты"),
  /** Activities of a day, from the unit (Д.3.2). */
  UNIT_DAY(2, "Д.3.2 Сутки из тахографа"),
  /** Events and faults, from a card (Д.3.3). */
  CARD_EVENTS(3, "Д.3.3 События из карты"),
  /** Events and faults, from the block (Д.3.4). */
  UNIT_EVENTS(4, "Д.3.4 События из блока"),
  /** Technical data (Д.3.5). */
  TECHNICAL(5, "Д.3.5 Технические данные"),
  /** Overspeed (Д.3.6). */
  OVERSPEED(6, "Д.3.6 Превышение скор."),
  /** Technical inspection (4.17.2). */
  INSPECTION(7, "4.17.2 Техосмотр"),
  /** Plate of a calibration (Е.2.4.5). */
  PLATE(8, "Е.2.4.5 Табличка");

  private final int code;
  private final String title;

  Report(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The number that command 71 carries: n of Д.3.n, 7 and 8 for the others. */
  public int code() {
    return code;
  }

  /** The title that the printer gets, at most 24 signs. */
  public String title() {
    return title;
  }

  /** Whether a person chooses the day that it is about. */
  public boolean isOfADay() {
    return this == CARD_DAY || this == UNIT_DAY;
  }
}
