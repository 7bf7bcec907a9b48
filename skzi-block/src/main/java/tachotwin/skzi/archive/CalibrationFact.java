package tachotwin.skzi.archive;

import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A calibration (4.7.17).
 *
 * <p>Octets: at 8, reason 1, record 167, position 8.
 *
 * @param at the moment
 * @param reason reason of 4.7.17.1 in its order: 1 after activation, 2 first installation, 3 block
 *     replaced, 4 other vehicle, 5 periodic
 * @param record table Б.7
 * @param position where
 */
public record CalibrationFact(
    SimInstant at, int reason, CalibrationRecord record, GeoCoordinates position)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u8(reason);
    record.encode(out);
    position.encode(out);
  }

  /** Reads one. */
  public static CalibrationFact decode(OctetReader in) throws DecodeException {
    return new CalibrationFact(
        RecordFields.moment(in, "at"),
        in.u8("reason", CLAUSE),
        CalibrationRecord.decode(in),
        GeoCoordinates.decode(in));
  }
}
