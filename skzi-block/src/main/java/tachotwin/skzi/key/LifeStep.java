package tachotwin.skzi.key;

import java.util.Optional;

/** What takes a block from one stage of its life to the next. */
public enum LifeStep {
  /** ШАГ1: the request for a certificate is formed and signed. */
  REQUEST(1),
  /** «Сброс на ШАГ1». */
  RESET(2),
  /** «Да» to the question whether the certificate shall be loaded. */
  BEGIN_LOADING(3),
  /** ШАГ2: the certificate is loaded. */
  CERTIFY(4),
  /** The vehicle is entered. */
  ACTIVATE(5),
  /** The term of key or certificate ended. */
  EXPIRE(6),
  /** The keys are destroyed. */
  WITHDRAW(7);

  private final int code;

  LifeStep(int code) {
    this.code = code;
  }

  /** The octet on disk. */
  public int code() {
    return code;
  }

  /** The step of an octet. */
  public static Optional<LifeStep> of(int code) {
    for (LifeStep value : values()) {
      if (value.code == code) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
