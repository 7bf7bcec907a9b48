package tachotwin.aistk.message;

/**
 * Why our server breaks a connection (ErrorCode of В.1.3.3). The standard has no table of codes:
 * this one is the product's own.
 */
public enum DenyCode {
  /** The header names another version than 07. */
  WRONG_VERSION(0x0001, "Версия протокола не поддерживается"),
  /** CRC16 of the header is not that of the body. */
  WRONG_CRC(0x0002, "Ошибка CRC16"),
  /** Octets are not a message of appendix В. */
  WRONG_FORMAT(0x0003, "Ошибка формата сообщения"),
  /** A message that the state of the session does not allow. */
  UNEXPECTED_MESSAGE(0x0004, "Сообщение не ожидается"),
  /** Part Number, ServerCTX or number are not those of the session. */
  WRONG_CONTEXT(0x0005, "Неверный контекст сессии"),
  /** The certificate is not of the authority, out of date, or of another block. */
  UNKNOWN_CERTIFICATE(0x0006, "Сертификат блока не принят"),
  /** The cryptogram S is wrong. */
  WRONG_CRYPTOGRAM(0x0007, "Криптограмма S неверна"),
  /** The check sum of a MESSAGE is wrong. */
  WRONG_MAC(0x0008, "Имитовставка неверна"),
  /** Too many connections or messages, or no room for documents. */
  OVERLOAD(0x0009, "Сервер перегружен"),
  /** The tachograph was silent for too long. */
  TIME_OUT(0x000A, "Истекло время ожидания");

  private final int code;
  private final String description;

  DenyCode(int code, String description) {
    this.code = code;
    this.description = description;
  }

  /** The value of ErrorCode. */
  public int code() {
    return code;
  }

  /** The text sent with it. */
  public String description() {
    return description;
  }
}
