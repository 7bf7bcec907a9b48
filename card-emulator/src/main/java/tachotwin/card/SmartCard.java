package tachotwin.card;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.octet.Octets;

/**
 * A card at its contacts: what is pushed into a slot. Decorators put faults and traces around it.
 */
public interface SmartCard {
  /** Power and reset: the ATR, or nothing when the card is mute. */
  Octets reset();

  /** Carries out one command; {@link #reset} comes first. */
  ResponseApdu transmit(CommandApdu command);

  /** Whether it jams, so that only force gets it out of a slot. */
  default boolean isStuck() {
    return false;
  }
}
