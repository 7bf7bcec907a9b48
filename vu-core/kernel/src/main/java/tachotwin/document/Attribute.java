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
  MAX_SPEED(8205, "Максимальная скорость, км/ч", AttributeFormat.BYTE, 1, ""),
  /** Mean speed, km/h. */
  AVERAGE_SPEED(8206, "Средняя скорость, км/ч", AttributeFormat.BYTE, 1, ""),
  /** Permitted speed, km/h. */
  PERMITTED_SPEED(8207, "Установленная максимальная скорость, км/ч", AttributeFormat.BYTE, 1, ""),
  /** 0, 20, 40 or 60 km/h (4.5.3). */
  EXCEEDED_BY(8208, "Превышение на 20, 40, 60 км/ч", AttributeFormat.BYTE, 1, ""),
  /** Driving time, s. */
  DRIVING_TIME(8209, "Время управления, с", AttributeFormat.UINT32, 4, ""),
  /** Permitted driving time, s. */
  PERMITTED_TIME(8210, "Установленное время управления, с", AttributeFormat.UINT32, 4, ""),
  /** What became of a document at the server. */
  RESULT(8501, "Результат приема", AttributeFormat.BYTE, 1, ""),
  /** Signature of the driver's card, an 81xx. */
  DRIVER_CARD_SIGNATURE(8108, "ЭП карты водителя", AttributeFormat.SIGNATURE, 1024, "Г.5.1"),
  /** Signature of the block. */
  BLOCK_SIGNATURE(
      8188, "ЭП блока тахографической информации", AttributeFormat.SIGNATURE, 1024, "Г.5.1");

  private final int code;
  private final String title;
  private final AttributeFormat format;
  private final int length;
  private final String clause;

  Attribute(int code, String title, AttributeFormat format, int length, String clause) {
    this.code = code;
    this.title = title;
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
