package tachotwin.can.pgn;

import java.util.List;
import java.util.Locale;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * EEC1, 61444: of the engine's message the tachograph reads octets 4–5, the engine speed by 1/8 rpm
 * (SPN 190); the other octets are sent as not available.
 *
 * @param rpm8 1/8 rpm
 */
public record EngineSpeed(int rpm8) {
  private static final String CLAUSE = "табл. Б.67";

  /** The octets. */
  public Octets toOctets() {
    return new OctetWriter().fill(0xFF, 3).u16le(rpm8).fill(0xFF, 3).toOctets();
  }

  /** Reads eight octets. */
  public static EngineSpeed decode(Octets data) throws DecodeException {
    OctetReader in = data.reader();
    in.octets(3, "прочие параметры", CLAUSE);
    int rpm8 = in.u16le("частота вращения двигателя", CLAUSE);
    in.octets(3, "прочие параметры", CLAUSE);
    in.expectEnd("прочие параметры", CLAUSE);
    return new EngineSpeed(rpm8);
  }

  /** The fields as a person reads them. */
  public List<Field> fields() {
    return List.of(
        new Field(
            "Частота вращения двигателя (SPN 190)",
            String.format(Locale.ROOT, "%.3f об/мин", rpm8 / 8.0),
            CLAUSE));
  }
}
