package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * EventFaultType (Б.2.2.10, table Б.15): an event or a fault.
 *
 * <p>Octets: 1.
 */
public sealed interface EventFaultType extends CodedOctet {
  /** The values of the table, in its order. */
  enum Code implements EventFaultType {
    /** General event. */
    GENERAL_EVENT(0x00, "Общее событие, дополнительно не уточняется"),
    /** An invalid card was inserted. */
    INVALID_CARD(0x01, "Ввод недействительной карты"),
    /** Two cards that may not be together. */
    CARD_CONFLICT(0x02, "Недопустимая комбинация карт"),
    /** Time overlap. */
    TIME_OVERLAP(0x03, "Нестыковка во времени"),
    /** Driving without an appropriate card. */
    DRIVING_WITHOUT_CARD(0x04, "Управление без соответствующей карты"),
    /** A card was inserted while driving. */
    CARD_INSERTION_WHILE_DRIVING(0x05, "Ввод карты во время движения ТС"),
    /** The last card session was not closed correctly. */
    SESSION_NOT_CLOSED(0x06, "Некорректное завершение сеанса записи данных на карту"),
    /** The permitted speed was exceeded. */
    OVER_SPEEDING(
        0x07, "Превышение максимально допустимой скорости, установленной для данного типа ТС"),
    /** Power supply interruption. */
    POWER_INTERRUPTION(0x08, "Прекращение электропитания"),
    /** Motion data error. */
    MOTION_DATA_ERROR(0x09, "Ошибка данных о движении"),
    /** The two sources of motion data differ. */
    MOTION_CONFLICT(
        0x0A,
        "Различие данных о движении, поступающих от двух источников информации о движении ТС"),
    /** The block composed a tachograph document. */
    DOCUMENT_COMPOSED(
        0x0C, "Формирование блоком тахографической информации тахографического документа"),
    /** Attempt on the security of the tachograph. */
    SECURITY_BREACH(0x10, "Общее событие, связанное с попыткой нарушения защиты тахографа"),
    /** The motion sensor failed authentication. */
    SENSOR_AUTHENTICATION(0x11, "Сбой в аутентификации датчика движения"),
    /** A card failed authentication. */
    CARD_AUTHENTICATION(0x12, "Сбой в аутентификации карты тахографа"),
    /** The motion sensor was changed without right. */
    SENSOR_CHANGED(0x13, "Несанкционированная замена датчика движения"),
    /** Integrity of data written to a card. */
    CARD_DATA_INTEGRITY(
        0x14, "Ошибка, указывающая на нарушение целостности данных при вводе данных на карту"),
    /** Integrity of the stored user data. */
    STORED_DATA_INTEGRITY(
        0x15,
        "Ошибка, указывающая на нарушение целостности данных пользователя, записанных в блоке памяти"),
    /** Internal data transfer error. */
    INTERNAL_DATA_TRANSFER(0x16, "Внутренняя ошибка БУ при передаче данных"),
    /** The case was opened without right. */
    CASE_OPENING(0x17, "Несанкционированное вскрытие корпуса"),
    /** Integrity of the hardware. */
    HARDWARE_SABOTAGE(0x18, "Нарушение целостности аппаратного оборудования"),
    /** Attempt on the security of the motion sensor. */
    SENSOR_BREACH(0x20, "Общее событие, связанное с попыткой нарушения защиты датчика движения"),
    /** The sensor reports failed authentication. */
    SENSOR_AUTHENTICATION_FAILURE(0x21, "Сбой в аутентификации датчика движения"),
    /** Integrity of data stored in the sensor. */
    SENSOR_STORED_DATA(0x22, "Ошибка, указывающая на нарушение целостности сохраненных данных"),
    /** Internal data transfer error of the sensor. */
    SENSOR_DATA_TRANSFER(0x23, "Внутренняя ошибка датчика движения при передаче данных"),
    /** The case of the sensor was opened. */
    SENSOR_CASE_OPENING(0x24, "Несанкционированное вскрытие корпуса датчика движения"),
    /** Integrity of the hardware of the sensor. */
    SENSOR_HARDWARE(0x25, "Нарушение целостности аппаратного оборудования датчика движения"),
    /** General fault of the vehicle unit. */
    UNIT_FAULT(0x30, "Общая неисправность БУ"),
    /** Internal fault of the vehicle unit. */
    UNIT_INTERNAL_FAULT(0x31, "Внутренняя неисправность БУ"),
    /** Fault of the printer. */
    PRINTER_FAULT(0x32, "Неисправность принтера"),
    /** Fault of the display. */
    DISPLAY_FAULT(0x33, "Неисправность дисплея"),
    /** Fault while downloading. */
    DOWNLOAD_FAULT(0x34, "Ошибка при выгрузке"),
    /** Fault of the motion sensor. */
    SENSOR_FAULT(0x35, "Неисправность датчика движения"),
    /** Fault of a card reader. */
    CARD_READER_FAULT(0x36, "Неисправность устройств ввода карт"),
    /** Fault of the security block. */
    BLOCK_FAULT(0x37, "Неисправность блока тахографической информации"),
    /** Fault of a card. */
    CARD_FAULT(0x40, "Общий сбой в работе карты, дополнительно не уточняется"),
    /** No position from GNSS. */
    NO_GNSS_POSITION(0x54, "Отсутствие данных ГНСС о местоположении");

    private final int code;
    private final String title;

    Code(int code, String title) {
      this.code = code;
      this.title = title;
    }

    @Override
    public int code() {
      return code;
    }

    @Override
    public String title() {
      return title;
    }
  }

  /**
   * Reserved, or of a maker (80h…FFh).
   *
   * @param code 0…255
   */
  record Other(int code) implements EventFaultType {
    /** Refuses a value that has a name. */
    public Other {
      if (code < 0 || code > 0xFF || listed(code)) {
        throw new IllegalArgumentException("not an unlisted code: " + code);
      }
    }

    @Override
    public String title() {
      return "Зарезервировано";
    }
  }

  /** The value of an octet. */
  static EventFaultType of(int code) {
    for (Code one : Code.values()) {
      if (one.code() == code) {
        return one;
      }
    }
    return new Other(code);
  }

  /** Whether the table names an octet. */
  static boolean listed(int code) {
    for (Code one : Code.values()) {
      if (one.code() == code) {
        return true;
      }
    }
    return false;
  }

  /** Whether the code is of a fault (3xh, 4xh) and not of an event. */
  default boolean isFault() {
    return code() >>> 4 == 3 || code() >>> 4 == 4;
  }

  /** Reads one octet. */
  static EventFaultType decode(OctetReader in) throws DecodeException {
    return of(in.u8("EventFaultType", "Б.2.2.10"));
  }
}
