package tachotwin.skzi.archive;

import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.zh.CalibrationReason;

/**
 * A calibration (4.7.17).
 *
 * <p>Octets: at 8, reason 1, record 167, position 8.
 *
 * @param at the moment
 * @param reason number of the {@link CalibrationReason}, 1…5
 * @param record table Б.7
 * @param position where
 */
public record CalibrationFact(
    SimInstant at, int reason, CalibrationRecord record, GeoCoordinates position)
    implements ArchiveRecord {
  /** Refuses a reason that 4.7.17.1 does not have. */
  public CalibrationFact {
    if (CalibrationReason.of(reason).isEmpty()) {
      throw new IllegalArgumentException("no reason of 4.7.17.1: " + reason);
    }
  }

  /** Why it was made. */
  public CalibrationReason why() {
    return CalibrationReason.of(reason).orElseThrow();
  }

  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u8(reason);
    record.encode(out);
    position.encode(out);
  }

  /** Reads one. */
  public static CalibrationFact decode(OctetReader in) throws DecodeException {
    SimInstant at = RecordFields.moment(in, "at");
    int reason = in.u8("reason", CLAUSE);
    if (CalibrationReason.of(reason).isEmpty()) {
      throw new DecodeException(in.position() - 1, "reason", CLAUSE, "no reason: " + reason);
    }
    return new CalibrationFact(at, reason, CalibrationRecord.decode(in), GeoCoordinates.decode(in));
  }
}
