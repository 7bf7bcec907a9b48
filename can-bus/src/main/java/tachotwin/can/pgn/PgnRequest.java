package tachotwin.can.pgn;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * RQST, 59904: asks for a parameter group; three octets, least significant first.
 *
 * @param pgn the group asked for
 */
public record PgnRequest(int pgn) {
  private static final String CLAUSE = "табл. Б.52";

  /** The octets. */
  public Octets toOctets() {
    return new OctetWriter().u16le(pgn & 0xFFFF).u8(pgn >>> 16).toOctets();
  }

  /** Reads three octets; more, sent as filling, are ignored. */
  public static PgnRequest decode(Octets data) throws DecodeException {
    OctetReader in = data.reader();
    int low = in.u16le("PGN", CLAUSE);
    return new PgnRequest(low | in.u8("PGN", CLAUSE) << 16);
  }

  /** The fields as a person reads them. */
  public List<Field> fields() {
    return List.of(new Field("Запрошена PGN", String.valueOf(pgn), CLAUSE));
  }
}
