package tachotwin.apdu;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A card's response: data and the status word SW1‖SW2 (ISO/IEC 7816-4, 5.1).
 *
 * @param data response data; empty where there is none
 * @param sw the status word, 0…FFFF; {@link StatusWord} names those of the tachograph cards
 */
public record ResponseApdu(Octets data, int sw) {
  private static final String CLAUSE = "ISO/IEC 7816-4, 5.1";

  /** Refuses a status word of more than two octets. */
  public ResponseApdu {
    if (sw >>> 16 != 0) {
      throw new IllegalArgumentException("not a status word: " + sw);
    }
  }

  /** A response without data. */
  public static ResponseApdu of(StatusWord status) {
    return new ResponseApdu(Octets.EMPTY, status.code());
  }

  /** Data with the status 9000. */
  public static ResponseApdu ok(Octets data) {
    return new ResponseApdu(data, StatusWord.OK.code());
  }

  /** Whether the status is 9000. */
  public boolean isOk() {
    return sw == StatusWord.OK.code();
  }

  /** Data, SW1, SW2. */
  public Octets toOctets() {
    return new OctetWriter().octets(data).u16(sw).toOctets();
  }

  /** Reads a whole response to the end of the octets. */
  public static ResponseApdu decode(OctetReader in) throws DecodeException {
    if (in.remaining() < 2) {
      throw in.refuse("SW1 SW2", CLAUSE, "a response of " + in.remaining() + " octets");
    }
    Octets data = in.octets(in.remaining() - 2, "data", CLAUSE);
    return new ResponseApdu(data, in.u16("SW1 SW2", CLAUSE));
  }
}
