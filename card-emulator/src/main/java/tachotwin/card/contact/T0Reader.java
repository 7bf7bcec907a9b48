package tachotwin.card.contact;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.SmartCard;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * The reader's side of T=0 (ISO/IEC 7816-3, 12.2): turns whole commands into TPDUs, asks again
 * after 6Cxx and fetches answers after 61xx. A card that offers T=0 alone sits behind one when a
 * slot holds it.
 */
public final class T0Reader implements SmartCard {
  private static final int MOST = 256;

  private final SmartCard card;
  private final T0Card t0;

  /** A reader of a card. */
  public T0Reader(SmartCard card) {
    this.card = card;
    this.t0 = new T0Card(card);
  }

  @Override
  public Octets reset() {
    t0.reset();
    return card.reset();
  }

  @Override
  public ResponseApdu transmit(CommandApdu command) {
    if (command.data().length() > 0xFF) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    OctetWriter tpdu = header(command);
    if (command.data().isEmpty()) {
      tpdu.u8(command.ne() == CommandApdu.NO_LE ? 0 : Math.min(command.ne(), MOST) & 0xFF);
    } else {
      tpdu.u8(command.data().length()).octets(command.data());
    }
    ResponseApdu response = t0.exchange(tpdu.toOctets());
    if (response.sw() >>> 8 == 0x6C && command.ne() >= MOST) {
      response = t0.exchange(header(command).u8(response.sw() & 0xFF).toOctets());
    }
    return fetch(response);
  }

  private ResponseApdu fetch(ResponseApdu first) {
    ResponseApdu last = first;
    OctetWriter all = new OctetWriter().octets(first.data());
    while (last.sw() >>> 8 == 0x61) {
      last = t0.exchange(new OctetWriter().u32(0x00C0_0000).u8(last.sw() & 0xFF).toOctets());
      all.octets(last.data());
    }
    return new ResponseApdu(all.toOctets(), last.sw());
  }

  private static OctetWriter header(CommandApdu command) {
    return new OctetWriter().u8(command.cla()).u8(command.ins()).u8(command.p1()).u8(command.p2());
  }
}
