package tachotwin.document;

import java.util.Optional;

/**
 * The attributes of documents (Г.2). Those with a clause are named by the standard; the others are
 * our own, since Г leaves the contents of documents open.
 */
public enum Attribute {
  /** Number of a notice. */
  NOTICE_NUMBER(8000, "Номер уведомления", AttributeFormat.UINT32, 4, "Г.5.2"),
  /** Number of a document, unique for the life of the block. */
  DOCUMENT_NUMBER(8001, "Номер документа", AttributeFormat.UINT32, 4, "Г.5.1"),
  /** When it was composed. */
  COMPOSED_AT(8002, "Дата, время составления документа", AttributeFormat.UNIX_TIME, 4, "Г.5.1"),
  /** Where it was composed. */
  COMPOSED_PLACE(8003, "Место составления документа", AttributeFormat.COORD, 8, "Г.5.1"),
  /** The block. */
  BLOCK(
      8804,
      "Идентификационные данные блока тахографической информации",
      AttributeFormat.STLV,
      1024,
      "Г.5.1"),
  /** The tachograph. */
  UNIT(8805, "Идентификационные данные тахографа", AttributeFormat.STLV, 1024, "Г.5.1"),
  /** The driver's card. */
  DRIVER_CARD(8808, "Идентификационные данные карты водителя", AttributeFormat.STLV, 1024, "Г.5.1"),
  /** The vehicle. */
  VEHICLE(8809, "Идентификационные данные ТС", AttributeFormat.STLV, 1024, "Г.5.1"),
  /** Factory number of the block, in 8804. */
  BLOCK_NUMBER(
      8010, "Заводской номер блока тахографической информации", AttributeFormat.STRING, 16, ""),
  /** Model, in 8805. */
  UNIT_MODEL(8020, "Модель тахографа", AttributeFormat.STRING, 16, ""),
  /** Serial number, in 8805. */
  UNIT_SERIAL(8021, "Серийный номер тахографа", AttributeFormat.STRING, 8, ""),
  /** Version of the software, in 8805. */
  UNIT_SOFTWARE(8022, "Версия программного обеспечения тахографа", AttributeFormat.STRING, 4, ""),
  /** Streebog-256 of the software (4.17.2.3). */
  UNIT_CHECKSUM(8023, "Контрольная сумма ПО тахографа", AttributeFormat.BYTES, 32, "4.17.2.3"),
  /** VIN, in 8809. */
  VIN(8030, "VIN или номер шасси", AttributeFormat.STRING, 17, ""),
  /** NationNumeric of Б.23, in 8809. */
  REGISTRATION_NATION(8031, "Код страны регистрации ТС", AttributeFormat.BYTE, 1, ""),
  /** Plate, in 8809. */
  REGISTRATION_NUMBER(8032, "Государственный регистрационный знак", AttributeFormat.STRING, 13, ""),
  /** NationNumeric of Б.23, in 8808. */
  CARD_NATION(8041, "Код страны, выпустившей карту", AttributeFormat.BYTE, 1, ""),
  /** The 16 signs of the card, in 8808. */
  CARD_NUMBER(8042, "Номер карты", AttributeFormat.STRING, 16, ""),
  /** Surname of the driver, in 8808. */
  SURNAME(8043, "Фамилия", AttributeFormat.STRING, 35, ""),
  /** First names of the driver, in 8808. */
  FIRST_NAMES(8044, "Имя и отчество", AttributeFormat.STRING, 35, ""),
  /** When the violation began. */
  BEGIN(8201, "Начало нарушения", AttributeFormat.UNIX_TIME, 4, ""),
  /** When the violation ended. */
  END(8202, "Окончание нарушения", AttributeFormat.UNIX_TIME, 4, ""),
  /** Where it began. */
  BEGIN_PLACE(8203, "Место начала нарушения", AttributeFormat.COORD, 8, ""),
  /** Where it ended. */
  END_PLACE(8204, "Место окончания нарушения", AttributeFormat.COORD, 8, ""),
  /** Highest speed, km/h. */
  MAX_SPEED(8205, "Максимальная скорость", "км/ч", AttributeFormat.BYTE, 1, ""),
  /** Mean speed, km/h. */
  AVERAGE_SPEED(8206, "Средняя скорость", "км/ч", AttributeFormat.BYTE, 1, ""),
  /** Permitted speed, km/h. */
  PERMITTED_SPEED(8207, "Установленная максимальная скорость", "км/ч", AttributeFormat.BYTE, 1, ""),
  /** 0, 20, 40 or 60 km/h (4.5.3). */
  EXCEEDED_BY(8208, "Превышение на 20, 40, 60 км/ч", "км/ч", AttributeFormat.BYTE, 1, "4.5.3"),
  /** Driving time, s. */
  DRIVING_TIME(8209, "Время управления", "с", AttributeFormat.UINT32, 4, ""),
  /** Permitted driving time, s. */
  PERMITTED_TIME(8210, "Установленное время управления", "с", AttributeFormat.UINT32, 4, ""),
  /** When the period began that the norm is about. */
  PERIOD_START(8211, "Начало периода нормы", AttributeFormat.UNIX_TIME, 4, ""),
  /** Break or rest, s. */
  REST_TIME(8212, "Время отдыха или перерыва", "с", AttributeFormat.UINT32, 4, ""),
  /** Required break or rest, s. */
  REQUIRED_REST(
      8213, "Установленное время отдыха или перерыва", "с", AttributeFormat.UINT32, 4, ""),
  /** A {@link ViolatedNorm}. */
  VIOLATED_NORM(8214, "Нарушенная норма", AttributeFormat.BYTE, 1, "Д.2, 13.2"),
  /** When the block was activated, in 220…222. */
  ACTIVATED_AT(8301, "Дата, время активизации", AttributeFormat.UNIX_TIME, 4, "4.16.2"),
  /** State K0…K4 of the block's life. */
  LIFE(8302, "Состояние блока K0–K4", AttributeFormat.BYTE, 1, ""),
  /** When it was calibrated. */
  CALIBRATED_AT(8303, "Дата, время настройки", AttributeFormat.UNIX_TIME, 4, "4.7.17.8"),
  /** Why it was calibrated (table Б.7). */
  PURPOSE(8304, "Причина настройки", AttributeFormat.BYTE, 1, "4.7.17.1"),
  /** The workshop. */
  WORKSHOP(8305, "Наименование мастерской", AttributeFormat.STRING, 35, "4.7.17.2"),
  /** The 16 signs of the workshop's card. */
  WORKSHOP_CARD(8306, "Номер карты мастерской", AttributeFormat.STRING, 16, "4.7.17.2"),
  /** Coefficient w. */
  W(8307, "Коэффициент w", "имп/км", AttributeFormat.UINT32, 4, "4.7.17.7"),
  /** Constant k. */
  K(8308, "Постоянная тахографа k", "имп/км", AttributeFormat.UINT32, 4, "4.7.17.7"),
  /** Effective circumference l. */
  L(8309, "Эффективная окружность шин l", "1/8 мм", AttributeFormat.UINT32, 4, "4.7.17.7"),
  /** Size of the tyres. */
  TYRES(8310, "Типоразмер шин", AttributeFormat.STRING, 15, "4.7.17.7"),
  /** Odometer before, km. */
  ODOMETER_BEFORE(8311, "Показания одометра до", "км", AttributeFormat.UINT32, 4, "4.7.17.5"),
  /** Odometer after, km. */
  ODOMETER_AFTER(8312, "Показания одометра после", "км", AttributeFormat.UINT32, 4, "4.7.17.5"),
  /** Set speed before, km/h. */
  SPEED_BEFORE(
      8313, "Установленная скорость до настройки", "км/ч", AttributeFormat.BYTE, 1, "4.7.17.4"),
  /** The vehicle before, with the attributes of 8809. */
  VEHICLE_BEFORE(8314, "Идентификационные данные ТС до", AttributeFormat.STLV, 1024, "4.7.17.3"),
  /** Until when the block's key may sign. */
  KEY_UNTIL(8315, "Срок действия ключа ЭП блока", AttributeFormat.UNIX_TIME, 4, "4.3.1.13"),
  /** Until when the block's certificate is valid. */
  CERTIFICATE_UNTIL(
      8316, "Срок действия сертификата блока", AttributeFormat.UNIX_TIME, 4, "4.3.1.15"),
  /** Identifier of the block's key. */
  KEY_ID(8317, "Идентификатор ключа ЭП блока", AttributeFormat.BYTES, 32, ""),
  /** The key to be certified. */
  PUBLIC_KEY(8318, "Ключ проверки ЭП блока", AttributeFormat.BYTES, 128, ""),
  /** An event or fault of table Б.15. */
  EVENT(8401, "Код события или неисправности", AttributeFormat.BYTE, 1, "Б.15"),
  /** Whether it began, ended or happened: an {@link EventPhase}. */
  EVENT_PHASE(8402, "Стадия события", AttributeFormat.BYTE, 1, ""),
  /** When it began. */
  EVENT_BEGIN(8403, "Начало события", AttributeFormat.UNIX_TIME, 4, "4.7.18"),
  /** When it ended. */
  EVENT_END(8404, "Окончание события", AttributeFormat.UNIX_TIME, 4, "4.7.18"),
  /** Where it began. */
  EVENT_BEGIN_PLACE(8405, "Место начала события", AttributeFormat.COORD, 8, "4.7.18"),
  /** Where it ended. */
  EVENT_END_PLACE(8406, "Место окончания события", AttributeFormat.COORD, 8, "4.7.18"),
  /** Speed when it began, km/h. */
  EVENT_SPEED(8407, "Скорость в начале события", "км/ч", AttributeFormat.BYTE, 1, "4.7.18"),
  /** Odometer, km. */
  ODOMETER(8408, "Показания одометра", "км", AttributeFormat.UINT32, 4, "4.7.12"),
  /** The 16 signs of the card that it is about. */
  EVENT_CARD(8409, "Номер карты, к которой относится", AttributeFormat.STRING, 16, "4.7.12"),
  /** A document without receipt. */
  UNDELIVERED(8410, "Номер документа без подтверждения", AttributeFormat.UINT32, 4, "Г.7.11"),
  /** What became of a document at the server. */
  RESULT(8501, "Результат приема", AttributeFormat.BYTE, 1, ""),
  /** Text for the driver or the owner. */
  TEXT(8502, "Текст уведомления", AttributeFormat.STRING, 200, ""),
  /** Signature of the driver's card, an 81xx. */
  DRIVER_CARD_SIGNATURE(8108, "ЭП карты водителя", AttributeFormat.SIGNATURE, 1024, "Г.5.1"),
  /** Signature of the block. */
  BLOCK_SIGNATURE(
      8188, "ЭП блока тахографической информации", AttributeFormat.SIGNATURE, 1024, "Г.5.1");

  private final int code;
  private final String title;
  private final String unit;
  private final AttributeFormat format;
  private final int length;
  private final String clause;

  Attribute(int code, String title, AttributeFormat format, int length, String clause) {
    this(code, title, "", format, length, clause);
  }

  Attribute(
      int code, String title, String unit, AttributeFormat format, int length, String clause) {
    this.code = code;
    this.title = title;
    this.unit = unit;
    this.format = format;
    this.length = length;
    this.clause = clause;
  }

  /** The tag, 8000…8999. */
  public int code() {
    return code;
  }

  /** «Наименование реквизита». */
  public String title() {
    return title;
  }

  /** The unit of the value, empty where it has none. */
  public String unit() {
    return unit;
  }

  /** How the value is coded. */
  public AttributeFormat format() {
    return format;
  }

  /** «Длина»: the greatest number of octets, the only one where the format is fixed. */
  public int length() {
    return length;
  }

  /** The clause that names the attribute, empty for our own. */
  public String clause() {
    return clause;
  }

  /** Whether a value may have so many octets. */
  boolean fits(int octets) {
    return format.isFixed() ? octets == length : octets <= length;
  }

  /** The attribute of a tag, where it is known. */
  public static Optional<Attribute> of(int code) {
    for (Attribute one : values()) {
      if (one.code == code) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
