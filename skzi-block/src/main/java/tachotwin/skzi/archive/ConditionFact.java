package tachotwin.skzi.archive;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.SpecificConditionType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A ferry or train crossing began or ended (4.7.8, 4.7.12).
 *
 * <p>Octets: at 8, type 1, began 1, position 8, odometer 3.
 *
 * @param at the moment
 * @param type table Б.48
 * @param began whether it began
 * @param position where
 * @param odometer odometer, km
 */
public record ConditionFact(
    SimInstant at, SpecificConditionType type, boolean began, GeoCoordinates position, int odometer)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    type.encode(out);
    RecordFields.flag(out, began);
    position.encode(out);
    out.u24(odometer);
  }

  /** Reads one. */
  public static ConditionFact decode(OctetReader in) throws DecodeException {
    return new ConditionFact(
        RecordFields.moment(in, "at"),
        SpecificConditionType.decode(in),
        RecordFields.flag(in, "began"),
        GeoCoordinates.decode(in),
        in.u24("odometer", CLAUSE));
  }
}
