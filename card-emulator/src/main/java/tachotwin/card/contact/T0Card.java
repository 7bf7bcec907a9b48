package tachotwin.card.contact;

import org.jspecify.annotations.Nullable;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.SmartCard;
import tachotwin.card.command.CardCommand;
import tachotwin.octet.Octets;

/**
 * The card's side of T=0 (ISO/IEC 7816-3, 10 and 12): commands as TPDUs {@code CLA INS P1 P2 P3}
 * with at most 255 octets of data or an answer of at most 256, never both.
 *
 * <p>A command with data and an answer (case 4) is answered 61xx, xx being how much waits for GET
 * RESPONSE, 00 for 256 and more. An answer of another length than P3 is answered 6Cxx. GET RESPONSE
 * with nothing waiting is 6900; any other command drops what waits.
 */
public final class T0Card {
  private static final int GET_RESPONSE = 0xC0;
  private static final int HEADER = 5;
  private static final int MOST = 256;

  private final SmartCard card;
  private @Nullable ResponseApdu waiting;

  /** A card that is reached by T=0. */
  public T0Card(SmartCard card) {
    this.card = card;
  }

  /** Drops what waits. */
  public void reset() {
    waiting = null;
  }

  /** Whether an answer waits for GET RESPONSE. */
  boolean hasResponse() {
    return waiting != null;
  }

  /** Carries out a TPDU; a header of 4 octets is one with P3 = 00, a last Le is not looked at. */
  public ResponseApdu exchange(Octets tpdu) {
    if (tpdu.length() < HEADER - 1) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    int p3 = tpdu.length() < HEADER ? 0 : tpdu.u8(HEADER - 1);
    if (tpdu.u8(1) == GET_RESPONSE) {
      return getResponse(tpdu, p3 == 0 ? MOST : p3);
    }
    waiting = null;
    int given = Math.max(0, tpdu.length() - HEADER);
    if (given == 0) {
      return outgoing(tpdu, p3);
    }
    return p3 > 0 && (given == p3 || given == p3 + 1)
        ? incoming(tpdu, tpdu.slice(HEADER, HEADER + p3))
        : ResponseApdu.of(StatusWord.WRONG_LENGTH);
  }

  private ResponseApdu outgoing(Octets header, int p3) {
    boolean all = p3 == 0 && CardCommand.isReading(header.u8(1), header.u8(2) << 8 | header.u8(3));
    int ne = all ? MOST : p3 == 0 ? CommandApdu.NO_LE : p3;
    ResponseApdu response = card.transmit(command(header, Octets.EMPTY, ne));
    int length = response.data().length();
    return length > 0 && length != ne ? length(0x6C00, length) : response;
  }

  private ResponseApdu incoming(Octets header, Octets data) {
    boolean answers = CardCommand.answersToData(header.u8(0), header.u8(1));
    ResponseApdu response =
        card.transmit(command(header, data, answers ? 0x1_0000 : CommandApdu.NO_LE));
    if (response.data().isEmpty()) {
      return response;
    }
    waiting = response;
    return length(0x6100, response.data().length());
  }

  private ResponseApdu getResponse(Octets header, int wanted) {
    ResponseApdu whole = waiting;
    if (whole == null) {
      return ResponseApdu.of(StatusWord.COMMAND_NOT_ALLOWED);
    }
    if (header.u8(2) != 0 || header.u8(3) != 0) {
      return ResponseApdu.of(StatusWord.WRONG_P1_P2);
    }
    int length = whole.data().length();
    if (wanted > length) {
      return length(0x6C00, length);
    }
    Octets rest = whole.data().from(wanted);
    waiting = rest.isEmpty() ? null : new ResponseApdu(rest, whole.sw());
    int sw = rest.isEmpty() ? whole.sw() : length(0x6100, rest.length()).sw();
    return new ResponseApdu(whole.data().slice(0, wanted), sw);
  }

  private static CommandApdu command(Octets header, Octets data, int ne) {
    return new CommandApdu(header.u8(0), header.u8(1), header.u8(2), header.u8(3), data, ne);
  }

  private static ResponseApdu length(int sw1, int octets) {
    return new ResponseApdu(Octets.EMPTY, sw1 | Math.min(octets, MOST) & 0xFF);
  }
}
