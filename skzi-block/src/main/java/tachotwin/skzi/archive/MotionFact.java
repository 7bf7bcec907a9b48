package tachotwin.skzi.archive;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * Motion began or ended (4.7.10).
 *
 * <p>Octets: at 8, began 1, bySensor 1, position 8, odometerMetres 5.
 *
 * @param at the moment
 * @param began whether it began
 * @param bySensor whether pulses told it first, not GNSS
 * @param position where
 * @param odometerMetres total distance, m
 */
public record MotionFact(
    SimInstant at, boolean began, boolean bySensor, GeoCoordinates position, long odometerMetres)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.flag(out, began);
    RecordFields.flag(out, bySensor);
    position.encode(out);
    out.u40(odometerMetres);
  }

  /** Reads one. */
  public static MotionFact decode(OctetReader in) throws DecodeException {
    return new MotionFact(
        RecordFields.moment(in, "at"),
        RecordFields.flag(in, "began"),
        RecordFields.flag(in, "bySensor"),
        GeoCoordinates.decode(in),
        in.u40("odometerMetres", CLAUSE));
  }
}
