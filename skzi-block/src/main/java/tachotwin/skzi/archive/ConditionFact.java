package tachotwin.skzi.archive;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.SpecificConditionType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A ferry or train crossing (4.7.8, 4.7.12) or «неприменимо» (Order 36, item 34) began or ended.
 *
 * <p>Octets: at 8, type 1, began 1, position 8, odometer 3.
 *
 * @param at the moment
 * @param type Б.2.2.19; the end of «неприменимо» has a value of its own, that of a crossing has not
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

  /** Whether it is a mark of its own in the lists of Б.27 and EF 0522h, which know no other end. */
  public boolean isEntry() {
    return began || type == SpecificConditionType.Code.OUT_OF_SCOPE_END;
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
