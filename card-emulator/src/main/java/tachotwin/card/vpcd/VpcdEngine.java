package tachotwin.card.vpcd;

import tachotwin.card.contact.Contacts;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * The card's side of the protocol of vsmartcard-vpcd: octets in, octets out.
 *
 * <p>A frame is its length (2, big-endian) and that many octets, both ways. One octet is a control:
 * 00 power off, 01 power on, 02 reset, none of which is answered; 04 asks for the ATR, which is
 * also how the reader looks whether the card is there. Anything longer is a command for the card.
 * Nothing beyond one frame of at most 65 535 octets is held.
 */
public final class VpcdEngine {
  private static final String CLAUSE = "vpcd";
  private static final int HEAD = 2;
  private static final int POWER_OFF = 0;
  private static final int POWER_ON = 1;
  private static final int RESET = 2;
  private static final int ASK_ATR = 4;

  private final Contacts contacts;
  private final Runnable onPowerOff;
  private Octets atr;
  private Octets begun = Octets.EMPTY;

  /**
   * An engine for a card that was just pushed in.
   *
   * @param contacts the card
   * @param onPowerOff is run when the reader takes the supply away
   */
  public VpcdEngine(Contacts contacts, Runnable onPowerOff) {
    this.contacts = contacts;
    this.onPowerOff = onPowerOff;
    this.atr = contacts.reset();
  }

  /**
   * Takes octets in pieces of any size.
   *
   * @return what goes back, in the order of the frames that they end; may be nothing
   * @throws DecodeException where the other side does not speak this protocol; the engine is of no
   *     use afterwards
   */
  public Octets receive(Octets octets) throws DecodeException {
    OctetWriter out = new OctetWriter();
    Octets left = begun.isEmpty() ? octets : Octets.concat(begun, octets);
    while (left.length() >= HEAD) {
      int length = left.u8(0) << 8 | left.u8(1);
      if (length == 0) {
        throw new DecodeException(0, "length", CLAUSE, "a frame without octets");
      }
      if (left.length() < HEAD + length) {
        break;
      }
      frame(left.slice(HEAD, HEAD + length), out);
      left = left.from(HEAD + length);
    }
    begun = left;
    return out.toOctets();
  }

  private void frame(Octets frame, OctetWriter out) throws DecodeException {
    if (frame.length() > 1) {
      answer(contacts.exchange(frame), out);
      return;
    }
    switch (frame.u8(0)) {
      case POWER_OFF -> {
        atr = contacts.reset();
        onPowerOff.run();
      }
      case POWER_ON, RESET -> atr = contacts.reset();
      case ASK_ATR -> answer(atr, out);
      default -> throw new DecodeException(HEAD, "control", CLAUSE, "control " + frame.toHex());
    }
  }

  private static void answer(Octets octets, OctetWriter out) {
    out.u16(octets.length()).octets(octets);
  }
}
