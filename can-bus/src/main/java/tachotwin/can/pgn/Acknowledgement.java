package tachotwin.can.pgn;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * ACKM, 59392, tables Б.53 and Б.54: octet 1 control, 2–4 filled, 5 the requester, 6–8 the group.
 *
 * @param control 0 ACK, 1 NACK
 * @param requester address of who asked
 * @param pgn the group asked for
 */
public record Acknowledgement(int control, int requester, int pgn) {
  private static final String CLAUSE = "табл. Б.54";

  /** The octets. */
  public Octets toOctets() {
    return new OctetWriter()
        .u8(control)
        .fill(0xFF, 3)
        .u8(requester)
        .u16le(pgn & 0xFFFF)
        .u8(pgn >>> 16)
        .toOctets();
  }

  /** Reads eight octets. */
  public static Acknowledgement decode(Octets data) throws DecodeException {
    OctetReader in = data.reader();
    int control = in.u8("управляющий байт", CLAUSE);
    in.octets(3, "заполнение", CLAUSE);
    int requester = in.u8("адрес запросившего", CLAUSE);
    int low = in.u16le("PGN", CLAUSE);
    int high = in.u8("PGN", CLAUSE);
    in.expectEnd("PGN", CLAUSE);
    return new Acknowledgement(control, requester, low | high << 16);
  }

  /** The fields as a person reads them. */
  public List<Field> fields() {
    return List.of(
        new Field("Управляющий байт", control == 0 ? "0 ACK" : control + " NACK", CLAUSE),
        new Field("Запросивший", String.valueOf(requester), CLAUSE),
        new Field("PGN", String.valueOf(pgn), CLAUSE));
  }
}
