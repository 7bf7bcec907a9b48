package tachotwin.aistk.message;

/**
 * Why a sender asks for the previous message again (RetransmitReq of В.1.3.8). The standard has no
 * table of codes: this one is the product's own.
 */
public enum RetransmitReason {
  /** The message could not be read: CRC16, format, an unexpected type. */
  UNREADABLE(0x01, "сообщение не прочитано"),
  /** The receiver's cryptography or its rules refused the message. */
  REFUSED(0x02, "сообщение не принято блоком");

  private final int code;
  private final String meaning;

  RetransmitReason(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The value of RetransmitReq. */
  public int code() {
    return code;
  }

  /** What it means. */
  public String meaning() {
    return meaning;
  }
}
