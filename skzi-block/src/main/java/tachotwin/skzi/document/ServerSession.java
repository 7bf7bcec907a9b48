package tachotwin.skzi.document;

import java.util.Optional;
import tachotwin.gost.channel.TachographEnd;

/** How far the session with the server has come (В.1.3). */
sealed interface ServerSession {
  /** There is none. */
  record None() implements ServerSession {}

  /** 68 began it. */
  record Begun() implements ServerSession {}

  /** 69 answered SERVERHELLO; CONFIRMSESSION is awaited. */
  record Proved(TachographEnd end) implements ServerSession {}

  /**
   * Both ends know each other.
   *
   * @param end the keys
   * @param last number of the document handed over last
   * @param again the same where it must be handed over again (Ж.5, codes 61–65)
   */
  record Open(TachographEnd end, Optional<Long> last, Optional<Long> again)
      implements ServerSession {
    Open handedOver(long number) {
      return new Open(end, Optional.of(number), Optional.empty());
    }

    Open repeating() {
      return new Open(end, last, last);
    }

    Open served() {
      return new Open(end, last, Optional.empty());
    }
  }
}
