package tachotwin.app.lab.recording;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Heard;
import tachotwin.skzi.frame.Side;

/** Writes messages as a pcapng capture; moments in nanoseconds. */
public final class PcapngFile implements Closeable {
  /** The link type USER0: blocks of Ж, as the dissector of a recording reads them. */
  public static final int USER0 = 147;

  /** What the unit sent, and what the block sent. */
  static final List<Line> BOTH_SIDES =
      Arrays.stream(Side.values()).map(side -> new Line(side.word(), USER0)).toList();

  private static final int IF_NAME = 2;
  private static final int IF_TSRESOL = 9;
  private static final int NANOSECONDS = 9;

  private final OutputStream out;

  /**
   * An interface of the capture.
   *
   * @param name its name, in ASCII
   * @param linkType what its messages are; {@link #USER0} and the 15 that follow are free
   */
  public record Line(String name, int linkType) {}

  /** Begins a capture. */
  public PcapngFile(OutputStream out, List<Line> lines) throws IOException {
    this.out = new BufferedOutputStream(out, 1 << 16);
    block(
        0x0A0D0D0AL,
        new OctetWriter()
            .u32le(0x1A2B3C4DL)
            .u16le(1)
            .u16le(0)
            .u32le(0xFFFFFFFFL)
            .u32le(0xFFFFFFFFL));
    for (Line line : lines) {
      description(line);
    }
    this.out.flush();
  }

  private void description(Line line) throws IOException {
    OctetWriter body = new OctetWriter().u16le(line.linkType()).u16le(0).u32le(0);
    Octets name = Octets.of(line.name().getBytes(StandardCharsets.US_ASCII));
    body.u16le(IF_NAME).u16le(name.length()).octets(name).fill(0, padding(name.length()));
    body.u16le(IF_TSRESOL).u16le(1).u8(NANOSECONDS).fill(0, 3);
    block(1, body.u32le(0));
  }

  void write(Heard heard) throws IOException {
    write(heard.from() == Side.UNIT ? 0 : 1, heard.nanos(), heard.octets());
    out.flush();
  }

  /**
   * Writes a message.
   *
   * @param line the number of its interface, from 0
   * @param nanos nanoseconds since 1970
   */
  public void write(int line, long nanos, Octets octets) throws IOException {
    OctetWriter body =
        new OctetWriter()
            .u32le(line)
            .u32le(nanos >>> 32)
            .u32le(nanos & 0xFFFFFFFFL)
            .u32le(octets.length())
            .u32le(octets.length())
            .octets(octets)
            .fill(0, padding(octets.length()));
    block(6, body);
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
