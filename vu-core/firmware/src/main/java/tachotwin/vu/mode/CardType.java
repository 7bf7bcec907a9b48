package tachotwin.vu.mode;

import java.util.Optional;

/** The types of cards (table Б.1) as a slot sees them. */
public enum CardType {
  /** No accepted card. */
  NONE(0, "нет карты"),
  /** Driver's card. */
  DRIVER(1, "водитель"),
  /** Workshop card. */
  WORKSHOP(2, "мастерская"),
  /** Controller's card. */
  CONTROL(3, "контролер"),
  /** Company card. */
  COMPANY(4, "предприятие");

  private final int code;
  private final String title;

  CardType(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The code of table Б.1. */
  public int code() {
    return code;
  }

  /** The holder's role in Russian. */
  public String title() {
    return title;
  }

  /** The type of a card by its code, 1…4; none for what is no card of the system. */
  public static Optional<CardType> ofCard(int code) {
    return code >= 1 && code < values().length ? Optional.of(values()[code]) : Optional.empty();
  }
}
