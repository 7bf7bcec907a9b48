package tachotwin.skzi.archive;

import java.util.zip.CRC32C;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * How a record stands in a segment.
 *
 * <p>Octets: length of the record 2, its complement 2, kind 1, the record n, CRC32C 4 over all
 * before it, MAC 16 over the MAC before it and the same octets. The complement tells a record that
 * was cut off by a crash from a length that was altered.
 */
final class RecordFrame {
  /** Octets before the record. */
  static final int HEAD = 5;

  /** Octets of CRC and MAC. */
  static final int TAIL = 4 + MacChain.SIZE;

  private RecordFrame() {}

  static Octets of(ArchiveRecord record) {
    Octets content = record.toOctets();
    OctetWriter out = new OctetWriter();
    out.u16(content.length()).u16(~content.length() & 0xFFFF);
    out.u8(record.kind().code()).octets(content);
    return out.toOctets();
  }

  static Octets crc(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return new OctetWriter().u32(crc.getValue()).toOctets();
  }
}
