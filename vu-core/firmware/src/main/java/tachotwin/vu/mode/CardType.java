package tachotwin.vu.mode;

import java.util.Arrays;
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
  COMPANY(4, "предприятие"),
  /** Service card of a technical inspector (3.40). */
  SERVICE(8, "техосмотр");

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

  /** The type of a card by its code, 1…4 or 8; none for what is no card of the system. */
  public static Optional<CardType> ofCard(int code) {
    return Arrays.stream(values()).filter(type -> type != NONE && type.code == code).findFirst();
  }
}
