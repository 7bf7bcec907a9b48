package tachotwin.document;

import java.util.Optional;

/** How far an event is that a notice tells of, attribute 8402; the codes are our own. */
public enum EventPhase {
  /** It has no duration. */
  MOMENTARY(0, "произошло"),
  /** It lasts. */
  BEGAN(1, "началось"),
  /** It is over. */
  ENDED(2, "окончилось");

  private final int code;
  private final String title;

  EventPhase(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The octet. */
  public int code() {
    return code;
  }

  /** The phase in Russian. */
  public String title() {
    return title;
  }

  /** The phase of an octet, where it is known. */
  public static Optional<EventPhase> of(int code) {
    for (EventPhase one : values()) {
      if (one.code == code) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
