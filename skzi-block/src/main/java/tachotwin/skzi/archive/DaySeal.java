package tachotwin.skzi.archive;

import tachotwin.gost.SigningKey;
import tachotwin.gost.VerificationKey;
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
 * @param mac MAC of the record before it, and so of all records
 * @param signature signature over the octets before it
 */
public record DaySeal(SimInstant at, long segment, long records, Octets mac, Octets signature)
    implements ArchiveRecord {
  /** Octets that are signed. */
  static final int SIGNED = 8 + 4 + 4 + MacChain.SIZE;

  /** Octets of the signature. */
  static final int SIGNATURE = 64;

  static DaySeal sign(SimInstant at, long segment, long records, Octets mac, SigningKey key) {
    return new DaySeal(at, segment, records, mac, key.sign(signed(at, segment, records, mac)));
  }

  /** Whether the signature is of a key. */
  public boolean holds(VerificationKey key) {
    return key.verify(signed(at, segment, records, mac), signature);
  }

  @Override
  public void encode(OctetWriter out) {
    out.octets(signed(at, segment, records, mac)).octets(signature);
  }

  /** Reads one. */
  public static DaySeal decode(OctetReader in) throws DecodeException {
    return new DaySeal(
        RecordFields.moment(in, "at"),
        in.u32("segment", CLAUSE),
        in.u32("records", CLAUSE),
        in.octets(MacChain.SIZE, "mac", CLAUSE),
        in.octets(SIGNATURE, "signature", CLAUSE));
  }

  private static Octets signed(SimInstant at, long segment, long records, Octets mac) {
    OctetWriter out = new OctetWriter();
    RecordFields.moment(out, at);
    return out.u32(segment).u32(records).octets(mac).toOctets();
  }
}
