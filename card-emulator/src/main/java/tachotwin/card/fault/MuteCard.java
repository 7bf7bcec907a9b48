package tachotwin.card.fault;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.SmartCard;
import tachotwin.octet.Octets;

/** A card whose chip is dead: no answer to reset. */
public record MuteCard() implements SmartCard {
  @Override
  public Octets reset() {
    return Octets.EMPTY;
  }

  /** Is not called: a reader sends nothing to a card that did not answer to reset. */
  @Override
  public ResponseApdu transmit(CommandApdu command) {
    throw new IllegalStateException("no answer to reset came before");
  }
}
