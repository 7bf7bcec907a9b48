package tachotwin.skzi.archive;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * Supply of the tachograph went or came (4.7.13).
 *
 * <p>Octets: at 8, on 1, position 8.
 *
 * @param at the moment
 * @param on whether it came
 * @param position where
 */
public record PowerFact(SimInstant at, boolean on, GeoCoordinates position)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.flag(out, on);
    position.encode(out);
  }

  /** Reads one. */
  public static PowerFact decode(OctetReader in) throws DecodeException {
    return new PowerFact(
        RecordFields.moment(in, "at"), RecordFields.flag(in, "on"), GeoCoordinates.decode(in));
  }
}
