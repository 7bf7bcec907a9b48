package tachotwin.can.pgn;

import java.util.List;
import java.util.Locale;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * VDHR, 65217, tables Б.63 and Б.64: total and trip distance, once a second; four octets each, 5 m.
 *
 * @param total total distance in steps of 5 m (SPN 917)
 * @param trip trip distance in steps of 5 m (SPN 918)
 */
public record VehicleDistance(long total, long trip) {
  private static final String CLAUSE = "табл. Б.64";

  /** The octets. */
  public Octets toOctets() {
    return new OctetWriter().u32le(total).u32le(trip).toOctets();
  }

  /** Reads eight octets. */
  public static VehicleDistance decode(Octets data) throws DecodeException {
    OctetReader in = data.reader();
    long total = in.u32le("общий пробег", CLAUSE);
    long trip = in.u32le("суточный пробег", CLAUSE);
    in.expectEnd("суточный пробег", CLAUSE);
    return new VehicleDistance(total, trip);
  }

  /** The fields as a person reads them. */
  public List<Field> fields() {
    return List.of(
        new Field("Общий пробег (SPN 917)", kilometres(total), CLAUSE),
        new Field("Суточный пробег (SPN 918)", kilometres(trip), CLAUSE));
  }

  private static String kilometres(long steps) {
    return String.format(Locale.ROOT, "%.3f км", steps * 5 / 1000.0);
  }
}
