package tachotwin.apdu;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A command to a card, cases 1 to 4 with short or extended length (ISO/IEC 7816-4, 5.1).
 *
 * @param cla class octet
 * @param ins instruction octet
 * @param p1 first parameter
 * @param p2 second parameter
 * @param data command data, to 65 535 octets; empty where there is none
 * @param ne the greatest number of response octets expected: −1 none, 0…65 536 where 0 is not used
 */
public record CommandApdu(int cla, int ins, int p1, int p2, Octets data, int ne) {
  private static final String CLAUSE = "ISO/IEC 7816-4, 5.1";

  /** No response data is expected. */
  public static final int NO_LE = -1;

  /** Refuses values outside their fields. */
  public CommandApdu {
    if ((cla | ins | p1 | p2) >>> 8 != 0 || data.length() > 0xFFFF || ne < -1 || ne > 65_536) {
      throw new IllegalArgumentException("fields outside their range");
    }
    if (ne == 0) {
      throw new IllegalArgumentException("no expected octets is NO_LE, the greatest number is 256");
    }
  }

  /** Case 1 or 3: command without response data. */
  public static CommandApdu send(int cla, int ins, int p1, int p2, Octets data) {
    return new CommandApdu(cla, ins, p1, p2, data, NO_LE);
  }

  /** Case 2: response data without command data. */
  public static CommandApdu ask(int cla, int ins, int p1, int p2, int ne) {
    return new CommandApdu(cla, ins, p1, p2, Octets.EMPTY, ne);
  }

  /** P1 and P2 as one number. */
  public int p1p2() {
    return p1 << 8 | p2;
  }

  private boolean extended() {
    return data.length() > 0xFF || ne > 0x100;
  }

  /** The octets as sent in T=1 or to a PC/SC reader. */
  public Octets toOctets() {
    OctetWriter out = new OctetWriter().u8(cla).u8(ins).u8(p1).u8(p2);
    boolean extended = extended();
    if (!data.isEmpty()) {
      if (extended) {
        out.u8(0).u16(data.length());
      } else {
        out.u8(data.length());
      }
      out.octets(data);
    }
    if (ne != NO_LE) {
      if (!extended) {
        out.u8(ne & 0xFF);
      } else {
        if (data.isEmpty()) {
          out.u8(0);
        }
        out.u16(ne & 0xFFFF);
      }
    }
    return out.toOctets();
  }

  /** Reads a whole command to the end of the octets. */
  public static CommandApdu decode(OctetReader in) throws DecodeException {
    int cla = in.u8("CLA", CLAUSE);
    int ins = in.u8("INS", CLAUSE);
    int p1 = in.u8("P1", CLAUSE);
    int p2 = in.u8("P2", CLAUSE);
    if (in.remaining() == 0) {
      return new CommandApdu(cla, ins, p1, p2, Octets.EMPTY, NO_LE);
    }
    int first = in.u8("Lc/Le", CLAUSE);
    if (in.remaining() == 0) {
      return new CommandApdu(cla, ins, p1, p2, Octets.EMPTY, first == 0 ? 256 : first);
    }
    boolean extended = first == 0;
    int length = extended ? in.u16("Lc/Le", CLAUSE) : first;
    if (extended && in.remaining() == 0) {
      return new CommandApdu(cla, ins, p1, p2, Octets.EMPTY, length == 0 ? 65_536 : length);
    }
    if (length == 0) {
      throw in.refuse("Lc", CLAUSE, "a length of zero before data");
    }
    Octets data = in.octets(length, "data", CLAUSE);
    int ne = NO_LE;
    if (in.remaining() > 0) {
      int le = extended ? in.u16("Le", CLAUSE) : in.u8("Le", CLAUSE);
      ne = le == 0 ? (extended ? 65_536 : 256) : le;
    }
    in.expectEnd("APDU", CLAUSE);
    return new CommandApdu(cla, ins, p1, p2, data, ne);
  }
}
