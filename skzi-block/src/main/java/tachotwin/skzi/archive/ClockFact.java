package tachotwin.skzi.archive;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * The block's scale of time was set to that of GNSS (4.5.1, 4.7.5).
 *
 * <p>Octets: at 8, before 8, position 8.
 *
 * @param at the time after it
 * @param before the time that the block would have told
 * @param position where
 */
public record ClockFact(SimInstant at, SimInstant before, GeoCoordinates position)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.moment(out, before);
    position.encode(out);
  }

  /** Reads one. */
  public static ClockFact decode(OctetReader in) throws DecodeException {
    return new ClockFact(
        RecordFields.moment(in, "at"),
        RecordFields.moment(in, "before"),
        GeoCoordinates.decode(in));
  }
}
