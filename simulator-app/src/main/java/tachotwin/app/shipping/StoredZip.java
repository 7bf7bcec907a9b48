package tachotwin.app.shipping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * Writes a zip file whose members are stored as they are, after PKWARE's APPNOTE: local headers
 * with the members (4.3.7), the central directory (4.3.12), its end (4.3.16).
 *
 * <p>The same members give the same octets on every machine: no compressor whose versions differ,
 * one fixed time, no extra fields. The writers of the JDK cannot do both this and the Unix mode:
 * the stream has no modes, the file system writes the present time in the zone of the machine.
 */
final class StoredZip {
  private static final long LOCAL_HEADER = 0x04034B50L;
  private static final long CENTRAL_HEADER = 0x02014B50L;
  private static final long END = 0x06054B50L;
  private static final int VERSION_NEEDED = 10;
  private static final int MADE_ON_UNIX = 3 << 8 | 20;
  private static final int STORED = 0;
  private static final int MIDNIGHT = 0;

  /** 2026-01-01: years since 1980, month and day in 7, 4 and 5 bits. */
  private static final int DAY = 2026 - 1980 << 9 | 1 << 5 | 1;

  private final OutputStream out;
  private final OctetWriter directory = new OctetWriter();
  private int members;
  private long at;

  private StoredZip(OutputStream out) {
    this.out = out;
  }

  /** Writes the members in their order; the stream stays open. */
  static void write(List<Member> members, OutputStream out) throws IOException {
    StoredZip zip = new StoredZip(out);
    for (Member member : members) {
      zip.add(member);
    }
    zip.end();
  }

  private void add(Member member) throws IOException {
    OctetWriter common = common(member);
    directory
        .u32le(CENTRAL_HEADER)
        .u16le(MADE_ON_UNIX)
        .octets(common.toOctets())
        .fill(0, 6) // no comment, disk 0, no internal attributes
        .u32le((long) member.unixMode() << 16)
        .u32le(at)
        .octets(name(member));
    put(new OctetWriter().u32le(LOCAL_HEADER).octets(common.toOctets()).octets(name(member)));
    out.write(member.content().toByteArray());
    at += member.content().length();
    members++;
  }

  /** What both headers have alike: version needed … length of the extra field. */
  private static OctetWriter common(Member member) {
    CRC32 crc = new CRC32();
    crc.update(member.content().toByteArray());
    return new OctetWriter()
        .u16le(VERSION_NEEDED)
        .u16le(0)
        .u16le(STORED)
        .u16le(MIDNIGHT)
        .u16le(DAY)
        .u32le(crc.getValue())
        .u32le(member.content().length())
        .u32le(member.content().length())
        .u16le(name(member).length())
        .u16le(0);
  }

  private void end() throws IOException {
    long begin = at;
    Octets central = directory.toOctets();
    put(
        new OctetWriter()
            .octets(central)
            .u32le(END)
            .fill(0, 4)
            .u16le(members)
            .u16le(members)
            .u32le(central.length())
            .u32le(begin)
            .u16le(0));
  }

  private void put(OctetWriter octets) throws IOException {
    out.write(octets.toOctets().toByteArray());
    at += octets.length();
  }

  private static Octets name(Member member) {
    return Octets.of(member.name().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * A file in the zip.
   *
   * @param name its name, in ASCII
   * @param executable whether everybody may run it
   * @param content its octets
   */
  record Member(String name, boolean executable, Octets content) {
    private static final int REGULAR_FILE = 0100000;

    int unixMode() {
      return REGULAR_FILE | (executable ? 0755 : 0644);
    }
  }
}
