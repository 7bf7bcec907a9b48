package tachotwin.document;

import java.util.Optional;

/** What became of a document at the server, attribute 8501; the codes are our own. */
public enum ReceiptResult {
  /** It is stored. */
  ACCEPTED(0, "принят"),
  /** Its octets are not those of appendix Г. */
  BAD_FORMAT(1, "ошибка формата"),
  /** A signature is not good. */
  BAD_SIGNATURE(2, "подпись не верна"),
  /** The block is not in the registry. */
  UNKNOWN_SENDER(3, "отправитель не известен");

  private final int code;
  private final String title;

  ReceiptResult(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The octet. */
  public int code() {
    return code;
  }

  /** The result in Russian. */
  public String title() {
    return title;
  }

  /** The result of an octet, where it is known. */
  public static Optional<ReceiptResult> of(int code) {
    for (ReceiptResult one : values()) {
      if (one.code == code) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
