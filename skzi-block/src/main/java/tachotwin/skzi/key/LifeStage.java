package tachotwin.skzi.key;

import java.util.Optional;

/**
 * The stages of a block's life (4.16.2; activation manual 5.3–5.6, 6.25, 6.36). Keys it has from
 * manufacture; no way leads back but «Сброс на ШАГ1», and that only until loading begins.
 */
public enum LifeStage {
  /** K0: keys, but no request for a certificate. */
  STEP_1(0x00, "K0", "Выполните ШАГ1"),
  /** K1: the request is signed, the certificate awaited. */
  STEP_2(0x01, "K1", "Выполните ШАГ2"),
  /** K1 after «Да»: the certificate is awaited, and there is no way back. */
  LOADING(0x11, "K1L", "Загрузка сертификата"),
  /** K2: certified, not yet in a vehicle. */
  CERTIFIED(0x02, "K2", "Активируйте машину в блоке СКЗИ"),
  /** K3. */
  IN_SERVICE(0x03, "K3", "В эксплуатации"),
  /** K3, but the term of key or certificate is over: nothing is signed any more. */
  EXPIRED(0x13, "K3X", "Срок ключей истек"),
  /** K4: the keys are destroyed. */
  WITHDRAWN(0x04, "K4", "Выведен из эксплуатации");

  private final int code;
  private final String mark;
  private final String title;

  LifeStage(int code, String mark, String title) {
    this.code = code;
    this.mark = mark;
    this.title = title;
  }

  /** The octet in the answer to 32. */
  public int code() {
    return code;
  }

  /** The short mark. */
  public String mark() {
    return mark;
  }

  /** What a person is told. */
  public String title() {
    return title;
  }

  /** The stage after a step, or none where the step cannot be taken here. */
  public Optional<LifeStage> after(LifeStep step) {
    return switch (step) {
      case REQUEST -> only(this == STEP_1, STEP_2);
      case RESET -> only(this == STEP_2, STEP_1);
      case BEGIN_LOADING -> only(this == STEP_2 || this == LOADING, LOADING);
      case CERTIFY -> only(this == LOADING, CERTIFIED);
      case ACTIVATE -> only(this == CERTIFIED, IN_SERVICE);
      case EXPIRE -> only(this == IN_SERVICE, EXPIRED);
      case WITHDRAW -> only(this != WITHDRAWN, WITHDRAWN);
    };
  }

  /** Whether loading a certificate is past. */
  public boolean hasCertificate() {
    return this != STEP_1 && this != STEP_2 && this != LOADING;
  }

  private static Optional<LifeStage> only(boolean possible, LifeStage next) {
    return possible ? Optional.of(next) : Optional.empty();
  }
}
