package tachotwin.card.fault;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.SmartCard;
import tachotwin.octet.Octets;

/**
 * A card that somebody tears out, once, instead of an UPDATE BINARY: what was written before stays,
 * that command and all after it never reach the card.
 */
public final class TornCard implements SmartCard {
  private static final int UPDATE_BINARY = 0xD6;

  private final SmartCard card;
  private final Runnable tear;
  private int left;

  /**
   * Tears a card out.
   *
   * @param card the card
   * @param updates how many UPDATE BINARY it still carries out
   * @param tear takes it out of its reader by force
   */
  public TornCard(SmartCard card, int updates, Runnable tear) {
    this.card = card;
    this.left = updates;
    this.tear = tear;
  }

  @Override
  public Octets reset() {
    return card.reset();
  }

  @Override
  public ResponseApdu transmit(CommandApdu command) {
    if (command.ins() == UPDATE_BINARY && left >= 0) {
      left--;
      if (left < 0) {
        tear.run();
        return ResponseApdu.of(StatusWord.UNKNOWN);
      }
    }
    return card.transmit(command);
  }
}
