package tachotwin.card.fault;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.SmartCard;
import tachotwin.octet.Octets;

/** A bent card: it works, and stays in the slot after the command of ejection (table 3, 36h). */
public record StuckCard(SmartCard card) implements SmartCard {
  @Override
  public Octets reset() {
    return card.reset();
  }

  @Override
  public ResponseApdu transmit(CommandApdu command) {
    return card.transmit(command);
  }

  @Override
  public boolean isStuck() {
    return true;
  }
}
