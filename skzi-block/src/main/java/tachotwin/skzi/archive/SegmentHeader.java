package tachotwin.skzi.archive;

import static tachotwin.skzi.archive.ArchiveRecord.CLAUSE;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * The beginning of a segment of the archive.
 *
 * <p>Octets: mark 4 ({@code TTA2}), number 4, part number 16, MAC of the last record of the segment
 * before 16 (zeros in the first), MAC 16 over all before it: 56.
 *
 * @param number number of the segment, from 1
 * @param partNumber serial number of the block, 16 octets
 * @param previous MAC of the last record of the segment before
 */
record SegmentHeader(long number, Octets partNumber, Octets previous) {
  static final int COVERED = 40;
  static final int SIZE = COVERED + MacChain.SIZE;

  private static final Octets MARK = Octets.hex("54544132");

  Octets covered() {
    OctetWriter out = new OctetWriter();
    out.octets(MARK).u32(number).octets(partNumber).octets(previous);
    return out.toOctets();
  }

  static SegmentHeader decode(OctetReader in) throws DecodeException {
    if (!in.octets(4, "mark", CLAUSE).equals(MARK)) {
      throw new DecodeException(0, "mark", CLAUSE, "not a segment of an archive");
    }
    return new SegmentHeader(
        in.u32("number", CLAUSE),
        in.octets(16, "part number", CLAUSE),
        in.octets(MacChain.SIZE, "previous", CLAUSE));
  }
}
