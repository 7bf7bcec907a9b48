package tachotwin.app.lab.recording;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Heard;
import tachotwin.skzi.frame.Side;

/**
 * Writes blocks of Ж as a pcapng capture of link type 147 (USER0): interface 0 has what the unit
 * sent, interface 1 what the block sent; moments in nanoseconds.
 */
final class PcapngFile implements Closeable {
  private static final int LINKTYPE_USER0 = 147;
  private static final int IF_NAME = 2;
  private static final int IF_TSRESOL = 9;
  private static final int NANOSECONDS = 9;

  private final OutputStream out;

  PcapngFile(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, 1 << 16);
    block(
        0x0A0D0D0AL,
        new OctetWriter()
            .u32le(0x1A2B3C4DL)
            .u16le(1)
            .u16le(0)
            .u32le(0xFFFFFFFFL)
            .u32le(0xFFFFFFFFL));
    for (Side side : Side.values()) {
      description(side);
    }
    this.out.flush();
  }

  private void description(Side side) throws IOException {
    OctetWriter body = new OctetWriter().u16le(LINKTYPE_USER0).u16le(0).u32le(0);
    Octets name = Octets.of(side.word().getBytes(StandardCharsets.US_ASCII));
    body.u16le(IF_NAME).u16le(name.length()).octets(name).fill(0, padding(name.length()));
    body.u16le(IF_TSRESOL).u16le(1).u8(NANOSECONDS).fill(0, 3);
    block(1, body.u32le(0));
  }

  void write(Heard heard) throws IOException {
    Octets octets = heard.octets();
    OctetWriter body =
        new OctetWriter()
            .u32le(heard.from() == Side.UNIT ? 0 : 1)
            .u32le(heard.nanos() >>> 32)
            .u32le(heard.nanos() & 0xFFFFFFFFL)
            .u32le(octets.length())
            .u32le(octets.length())
            .octets(octets)
            .fill(0, padding(octets.length()));
    block(6, body);
    out.flush();
  }

  private void block(long type, OctetWriter body) throws IOException {
    long total = 12L + body.length();
    new OctetWriter().u32le(type).u32le(total).octets(body.toOctets()).u32le(total).writeTo(out);
  }

  private static int padding(int length) {
    return (4 - length % 4) % 4;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
