package tachotwin.skzi.archive;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * A signature of the block over all records up to it: at the end of a UTC day, at loss of supply,
 * at download.
 *
 * <p>Octets: at 8, segment 4, records 4, mac 16, signature 64.
 *
 * @param at the moment
 * @param segment number of the segment that it stands in
 * @param records records of that segment before it
 * @param mac MAC of the record before it
 * @param signature signature over the octets of this record before it
 */
public record DaySeal(SimInstant at, long segment, long records, Octets mac, Octets signature)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u32(segment);
    out.u32(records);
    out.octets(mac);
    out.octets(signature);
  }

  /** Reads one. */
  public static DaySeal decode(OctetReader in) throws DecodeException {
    return new DaySeal(
        RecordFields.moment(in, "at"),
        in.u32("segment", CLAUSE),
        in.u32("records", CLAUSE),
        in.octets(16, "mac", CLAUSE),
        in.octets(64, "signature", CLAUSE));
  }
}
