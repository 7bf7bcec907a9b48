package tachotwin.card.fault;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.SmartCard;
import tachotwin.octet.Octets;

/**
 * A card of something else than a tachograph: selecting the tachograph's application by name or its
 * directory by identifier answers 6A82.
 */
public record ForeignApplication(SmartCard card) implements SmartCard {
  private static final int SELECT = 0xA4;
  private static final Octets DIRECTORY = Octets.hex("05 00");

  @Override
  public Octets reset() {
    return card.reset();
  }

  @Override
  public ResponseApdu transmit(CommandApdu command) {
    boolean selects =
        command.ins() == SELECT && (command.p1() == 4 || command.data().equals(DIRECTORY));
    return selects ? ResponseApdu.of(StatusWord.FILE_NOT_FOUND) : card.transmit(command);
  }
}
