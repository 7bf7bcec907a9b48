package tachotwin.aistk.tlv;

import tachotwin.octet.BerTlv;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * All elements of tables В.3–В.10 in their order, with tag, bounds of the value in octets and
 * clause. A tag such as 05 means different things in different messages, so it stands here several
 * times.
 */
public enum Element {
  /** Адрес (DNS-имя) сервера; the table gives no length, 255 is the longest DNS name. */
  SERVER_ADDRESS(0x02, "Server Address", 0, 255, "В.1.3.1"),
  /** Заводской номер блока, 16 signs of IA5. */
  PART_NUMBER(0x03, "Part Number", 16, 16, "В.1.3.1"),
  /** Идентификатор открытого ключа блока (IDPkKC). */
  KEY_ID(0x04, "Key Id", 16, 16, "В.1.3.1"),
  /** Текущее время (4) ‖ случайное число (12). */
  ID_REQUEST(0x05, "IdRequest", 16, 16, "В.1.3.1"),
  /** Четыре нулевых октета. */
  RFU(0x06, "RFU", 4, 4, "В.1.3.1"),
  /** Сертификат сервера (CS). */
  SERVER_CERTIFICATE(0x01, "Сертификат (CS)", 1, 2500, "В.1.3.2"),
  /** Случайное число сервера. */
  RNDS(0x05, "Random (RNDS)", 16, 16, "В.1.3.2"),
  /** Код причины разрыва соединения. */
  ERROR_CODE(0x09, "ErrorCode", 2, 2, "В.1.3.3"),
  /** Описание причины, ISO 8859-5; «короткое сообщение» is taken as at most 255 signs. */
  DESCRIPTION(0x0A, "Description", 0, 255, "В.1.3.3"),
  /** Идентификатор ключа УЦ. */
  CA_KEY_ID(0x04, "KeyId УЦ", 16, 16, "В.1.3.4"),
  /** Сертификат УЦ. */
  CA_CERTIFICATE(0x01, "Сертификат УЦ", 1, 3000, "В.1.3.5"),
  /** Сертификат блока (СКС). */
  UNIT_CERTIFICATE(0x01, "Сертификат (CKC)", 1, 3000, "В.1.3.6"),
  /** Случайное число блока. */
  RNDKC(0x05, "Random (RNDKC)", 16, 16, "В.1.3.6"),
  /** Криптограмма блока. */
  S(0x07, "S", 64, 64, "В.1.3.6"),
  /** CurTime (4) ‖ U (6). */
  H(0x08, "H", 10, 10, "В.1.3.7"),
  /** Открытые содержательные данные. */
  PAYLOAD(0x20, "Payload", 0, 4000, "В.1.3.8"),
  /** Зашифрованные содержательные данные. */
  PAYLOAD_ENC(0xA0, "Payload_enc", 0, 4000, "В.1.3.8"),
  /** Порядковый номер сообщения. */
  SERIAL_NO(0x10, "SerialNo", 4, 4, "В.1.3.8"),
  /** Номер последнего полученного сообщения. */
  CONFIRMED(0x11, "Confirmed", 4, 4, "В.1.3.8"),
  /** Запрос повторной передачи с кодом причины. */
  RETRANSMIT_REQ(0x12, "RetransmitReq", 1, 1, "В.1.3.8"),
  /** Код системы сбора и обработки данных. */
  ID_PROCESSING_SYS(0x13, "IDProcessingSys", 4, 4, "В.1.3.8"),
  /** Версия протокола обмена с системой. */
  VP_PROCESSING_SYS(0x14, "VPProcessingSys", 1, 1, "В.1.3.8"),
  /** Серийный (16) или серийный и учетный (32) номер блока. */
  UTI_SERIAL(0x15, "UTISerial", 16, 32, "В.1.3.8"),
  /** Диагностические данные для сервера. */
  DIAGNOSTIC(0x1C, "Diagnostic", 1, 1, "В.1.3.8"),
  /** Уровень приоритета сообщения. */
  PRIORITY(0x1D, "Priority", 1, 1, "В.1.3.8"),
  /** Источник данных, table В.11. */
  SOURCE(0x1F, "Source", 1, 1, "В.1.3.9"),
  /** Имитовставка. */
  MAC(0x1E, "MAC", 6, 6, "В.1.3.8");

  private final int tag;
  private final String title;
  private final int min;
  private final int max;
  private final String clause;

  Element(int tag, String title, int min, int max, String clause) {
    this.tag = tag;
    this.title = title;
    this.min = min;
    this.max = max;
    this.clause = clause;
  }

  /** The tag, one octet. */
  public int tag() {
    return tag;
  }

  /** The name in the table. */
  public String title() {
    return title;
  }

  /** The clause whose table has the row. */
  public String clause() {
    return clause;
  }

  /** Whether a value may have so many octets. */
  public boolean allows(int length) {
    return length >= min && length <= max;
  }

  /** The value itself, refused with {@link IllegalArgumentException} where the length is wrong. */
  public Octets checked(Octets value) {
    if (!allows(value.length())) {
      throw new IllegalArgumentException(title + " of " + value.length() + " octets");
    }
    return value;
  }

  /** Writes tag, length, value. */
  public void write(OctetWriter out, Octets value) {
    new BerTlv(tag, checked(value)).encode(out);
  }

  /** Writes a value of one octet. */
  public void writeU8(OctetWriter out, int value) {
    write(out, new OctetWriter().u8(value).toOctets());
  }

  /** Writes a value of four octets, most significant first. */
  public void writeU32(OctetWriter out, long value) {
    write(out, new OctetWriter().u32(value).toOctets());
  }

  /** The value as a person reads it. */
  public Field field(String value) {
    return new Field(title, value, clause);
  }

  /** The value in hex. */
  public Field field(Octets value) {
    return field(value.toHex());
  }
}
