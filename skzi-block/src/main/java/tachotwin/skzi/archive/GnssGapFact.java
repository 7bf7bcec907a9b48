package tachotwin.skzi.archive;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * Reception of GNSS was lost or came back (4.7.13).
 *
 * <p>Octets: at 8, lost 1, position 8.
 *
 * @param at the moment
 * @param lost whether it was lost
 * @param position the last place known, or the first one after the gap
 */
public record GnssGapFact(SimInstant at, boolean lost, GeoCoordinates position)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.flag(out, lost);
    position.encode(out);
  }

  /** Reads one. */
  public static GnssGapFact decode(OctetReader in) throws DecodeException {
    return new GnssGapFact(
        RecordFields.moment(in, "at"), RecordFields.flag(in, "lost"), GeoCoordinates.decode(in));
  }
}
