package tachotwin.card.filesystem;

import java.util.Optional;

/** The kinds of tachograph cards (3, table Б.1) with their terms (4.3.1.14). */
public enum CardType {
  /** Карта водителя, КВ. */
  DRIVER(1, 'D', 3, "карта водителя"),
  /** Карта мастерской, КМ. */
  WORKSHOP(2, 'M', 1, "карта мастерской"),
  /** Карта контролера, КК. */
  CONTROL(3, 'K', 2, "карта контролера"),
  /** Карта предприятия, КП. */
  COMPANY(4, 'P', 3, "карта предприятия"),
  /** Сервисная карта of a technical inspector (3.40, 4.17.2.3); code, letter and term are ours. */
  SERVICE(8, 'S', 2, "сервисная карта");

  private final int code;
  private final char letter;
  private final int years;
  private final String title;

  CardType(int code, char letter, int years, String title) {
    this.code = code;
    this.letter = letter;
    this.years = years;
    this.title = title;
  }

  /** EquipmentType of table Б.1. */
  public int code() {
    return code;
  }

  /** The letter after {@code RU} in a number of this kind (Order 36, appendix 2). */
  public char letter() {
    return letter;
  }

  /** Years from the first to the last day of validity (4.3.1.14). */
  public int years() {
    return years;
  }

  /** What it is called in Russian. */
  public String title() {
    return title;
  }

  /** The kind of an octet of table Б.1. */
  public static Optional<CardType> of(int code) {
    for (CardType type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
