package tachotwin.vu.event;

/** The events and faults of table Б.15 that the unit itself finds. */
public enum EventType {
  /** Invalid card. */
  INVALID_CARD(0x01, "Недействительная карта"),
  /** Cards that must not be in together. */
  CARD_CONFLICT(0x02, "Несовместимость карт"),
  /** An attempt on the security: codes 31…44 of table Ж.5. */
  SECURITY_BREACH(0x10, "Нарушение защиты"),
  /** Authentication of a card failed. */
  CARD_AUTHENTICATION(0x12, "Сбой аутентификации"),
  /**
   * Internal fault of the unit: its software is not the registered one, or told the block of cards
   * wrongly (FT10 of table Ж.5).
   */
  UNIT_FAULT(0x31, "Неисправность БУ"),
  /** Fault of the printer. */
  PRINTER_FAULT(0x32, "Неисправность принтера"),
  /** Fault at download. */
  DOWNLOAD_FAULT(0x34, "Ошибка при выгрузке"),
  /** Fault of a card reader: a card stays in it after the command of ejection. */
  CARD_READER_FAULT(0x36, "Неисправность слота карты"),
  /** Fault of the block. */
  BLOCK_FAULT(0x37, "Неисправность блока ТИ"),
  /** The parts of the block are out of step: FT3F of table Ж.5. */
  BLOCK_OUT_OF_SYNC(0x3F, "Рассинхронизация блока"),
  /** Fault of a card. */
  CARD_FAULT(0x40, "Сбой в работе карты");

  private final int code;
  private final String title;

  EventType(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The code of table Б.15. */
  public int code() {
    return code;
  }

  /** The name in Russian, at most 24 signs. */
  public String title() {
    return title;
  }

  /** Whether it is a fault (3xh, 4xh), which the unit keeps for 365 days. */
  public boolean isFault() {
    return code >= 0x30 && code < 0x50;
  }

  /** The name of a code. */
  public static String title(int code) {
    for (EventType type : values()) {
      if (type.code == code) {
        return type.title;
      }
    }
    return "Неисправность";
  }
}
