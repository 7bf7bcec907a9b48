package tachotwin.vu.event;

import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.MakerEvent;

/** The events and faults of table Б.15 that the unit itself finds. */
public enum EventType {
  /** Invalid card. */
  INVALID_CARD(0x01, "Недействительная карта"),
  /** Cards that must not be in together. */
  CARD_CONFLICT(0x02, "Несовместимость карт"),
  /** The stream of data of the motion sensor is disturbed. */
  MOTION_DATA(0x09, "Ошибка данных о движении"),
  /** An attempt on the security: codes 31…44 of table Ж.5. */
  SECURITY_BREACH(0x10, "Нарушение защиты"),
  /** Authentication of the motion sensor failed. */
  SENSOR_AUTHENTICATION(0x11, "Сбой аутент. датчика"),
  /** Authentication of a card failed. */
  CARD_AUTHENTICATION(0x12, "Сбой аутентификации"),
  /** Another motion sensor. */
  SENSOR_CHANGED(0x13, "Замена датчика движения"),
  /** Data written to a card did not stay whole. */
  CARD_DATA(0x14, "Целостность данных карты"),
  /** Stored data did not stay whole. */
  STORED_DATA(0x15, "Целостность данных БУ"),
  /** Error of transfer inside the unit. */
  DATA_TRANSFER(0x16, "Ошибка передачи в БУ"),
  /** The case was opened. */
  CASE_OPENING(0x17, "Вскрытие корпуса"),
  /** Integrity of the hardware: seals and connectors. */
  HARDWARE(0x18, "Целостность аппаратуры"),
  /** Attempt on the security of the sensor. */
  SENSOR_BREACH(0x20, "Нарушение защиты датчика"),
  /** The sensor tells that authentication failed. */
  SENSOR_REFUSES(0x21, "Датчик: сбой аутентиф."),
  /** The sensor tells that its stored data are damaged. */
  SENSOR_STORED_DATA(0x22, "Датчик: целостность"),
  /** The sensor tells of an internal error. */
  SENSOR_DATA_TRANSFER(0x23, "Датчик: ошибка передачи"),
  /** The case of the sensor was opened. */
  SENSOR_CASE_OPENING(0x24, "Вскрытие корпуса датчика"),
  /** Integrity of the sensor's hardware. */
  SENSOR_HARDWARE(0x25, "Датчик: аппаратура"),
  /** Fault of the unit: its communication device, its sensor of acceleration. */
  GENERAL_FAULT(0x30, "Неисправность тахографа"),
  /**
   * Internal fault of the unit: its software is not the registered one, its memory or processor
   * fails, or it told the block of cards wrongly (FT10 of table Ж.5).
   */
  UNIT_FAULT(0x31, "Неисправность БУ"),
  /** Fault of the printer. */
  PRINTER_FAULT(0x32, "Неисправность принтера"),
  /** Fault of the display. */
  DISPLAY_FAULT(0x33, "Неисправность дисплея"),
  /** Fault at download. */
  DOWNLOAD_FAULT(0x34, "Ошибка при выгрузке"),
  /** Fault of a card reader: a card stays in it after the command of ejection. */
  CARD_READER_FAULT(0x36, "Неисправность слота карты"),
  /** Fault of the block. */
  BLOCK_FAULT(0x37, "Неисправность блока ТИ"),
  /** The parts of the block are out of step: FT3F of table Ж.5. */
  BLOCK_OUT_OF_SYNC(0x3F, "Рассинхронизация блока"),
  /** Fault of a card. */
  CARD_FAULT(0x40, "Сбой в работе карты"),
  /** The button «авария» (Order 36, item 17.11). */
  ACCIDENT_BUTTON(MakerEvent.ACCIDENT_BUTTON),
  /** A blow (Order 36, item 17.11). */
  BLOW(MakerEvent.BLOW),
  /** Tilt (Order 36, item 17.11). */
  TILT(MakerEvent.TILT),
  /** The constant was refined by more than 10 % (Order 36, item 9.6). */
  CONSTANT_REFINED(MakerEvent.CONSTANT_REFINED);

  private final int code;
  private final String title;

  EventType(int code, String title) {
    this.code = code;
    this.title = title;
  }

  EventType(MakerEvent event) {
    this(event.code(), event.title());
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
    return EventFaultType.of(code).isFault();
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
