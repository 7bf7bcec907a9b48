package tachotwin.skzi.state;

import tachotwin.gost.Certificate;
import tachotwin.gost.channel.SecureMessaging;

/** How far the mutual authentication of a card has come (4.3.3). */
public sealed interface Authentication {
  /** It has not ended. */
  record Pending() implements Authentication {}

  /**
   * Both sides know each other.
   *
   * @param certificate the card's certificate
   * @param messaging the protected channel
   */
  record Done(Certificate certificate, SecureMessaging messaging) implements Authentication {}

  /** The card was refused: it counts as no card. */
  record Refused() implements Authentication {}
}
