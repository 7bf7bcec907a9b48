package tachotwin.vu.slot;

/** Why a card was not accepted. */
public enum Refusal {
  /** It is no tachograph card, or its data are wrong (01h). */
  INVALID("Недействительная карта"),
  /** Its term is over (01h). */
  EXPIRED("Срок карты истек"),
  /** The authentication failed (12h). */
  AUTHENTICATION("Ошибка аутентификации"),
  /** It does not answer (40h). */
  MUTE("Карта не отвечает"),
  /** Nothing could be written on it (40h). */
  EXCHANGE("Ошибка записи на карту"),
  /** The slot does not hold it (36h after three attempts). */
  NOT_HELD("Карта не фиксируется"),
  /** The PIN was not entered. */
  NO_PIN("ПИН не введен"),
  /** The PIN is blocked. */
  PIN_BLOCKED("ПИН заблокирован"),
  /** A document waits too long for its receipt (Г.7.11). */
  DRIVERS_REFUSED("Нет связи с АИСТК 15 сут"),
  /** The block refused the card. */
  BLOCK("Отказ блока ТИ");

  private final String title;

  Refusal(String title) {
    this.title = title;
  }

  /** The words on the display, at most 24 signs. */
  public String title() {
    return title;
  }
}
