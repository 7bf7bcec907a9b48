package tachotwin.card.contact;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.ContactProtocol;
import tachotwin.card.SmartCard;
import tachotwin.card.command.CardCommand;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A card as a PC/SC reader sees it: octets of an APDU or of a T=0 TPDU in, the response out.
 *
 * <p>With T=1 alone, whole APDUs of any length; GET RESPONSE is not known (6D00). With T=0 alone
 * everything goes through {@link T0Card}. A card that offers both cannot see which was chosen: it
 * takes APDUs, but a command with data that was sent without the Le that it needs can only come
 * from T=0 and is answered 61xx, as is the GET RESPONSE that follows.
 */
public final class Contacts {
  private static final int GET_RESPONSE = 0xC0;

  private final SmartCard card;
  private final T0Card t0;
  private ContactProtocol protocol = ContactProtocol.BOTH;

  /** The contacts of a card; {@link #reset} comes first. */
  public Contacts(SmartCard card) {
    this.card = card;
    this.t0 = new T0Card(card);
  }

  /** Power and reset: the ATR, from which the protocol follows; nothing from a mute card. */
  public Octets reset() {
    t0.reset();
    Octets atr = card.reset();
    protocol = ContactProtocol.ofAtr(atr).orElse(ContactProtocol.BOTH);
    return atr;
  }

  /** Carries out what the reader sends; whatever the octets are, there is a status word. */
  public Octets exchange(Octets command) {
    boolean onT0 =
        protocol == ContactProtocol.T0 || protocol == ContactProtocol.BOTH && needsT0(command);
    if (onT0) {
      return t0.exchange(command).toOctets();
    }
    t0.reset();
    try {
      return card.transmit(CommandApdu.decode(command.reader())).toOctets();
    } catch (DecodeException e) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH).toOctets();
    }
  }

  private boolean needsT0(Octets command) {
    if (command.length() < 5) {
      return false;
    }
    if (command.u8(1) == GET_RESPONSE) {
      return t0.hasResponse();
    }
    return command.u8(4) > 0
        && command.length() == 5 + command.u8(4)
        && CardCommand.answersToData(command.u8(0), command.u8(1));
  }
}
