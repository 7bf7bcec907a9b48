package tachotwin.can.capture;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tachotwin.can.frame.CanBus;
import tachotwin.can.frame.CanFrame;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * Writes a pcapng capture with link type 227 (SocketCAN): identifier big-endian with bit 31 set for
 * 29 bits, length, three reserved octets, data. Blocks are little-endian, times in microseconds.
 */
public final class PcapngWriter implements CanBus.Listener, Closeable {
  private static final int LINKTYPE_CAN_SOCKETCAN = 227;
  private static final int EXTENDED = 0x80000000;

  private final OutputStream out;

  /** Begins a capture; the stream is closed with the writer. */
  public PcapngWriter(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, 1 << 16);
    write(
        new OctetWriter()
            .u32le(0x0A0D0D0AL)
            .u32le(28)
            .u32le(0x1A2B3C4DL)
            .u16le(1)
            .u16le(0)
            .u32le(0xFFFFFFFFL)
            .u32le(0xFFFFFFFFL)
            .u32le(28));
    write(
        new OctetWriter()
            .u32le(1)
            .u32le(20)
            .u16le(LINKTYPE_CAN_SOCKETCAN)
            .u16le(0)
            .u32le(0)
            .u32le(20));
  }

  @Override
  public void heard(SimInstant at, CanFrame frame) {
    Octets data = frame.data();
    int captured = 8 + data.length();
    int padding = (4 - captured % 4) % 4;
    int total = 32 + captured + padding;
    try {
      write(
          new OctetWriter()
              .u32le(6)
              .u32le(total)
              .u32le(0)
              .u32le(at.micros() >>> 32)
              .u32le(at.micros() & 0xFFFFFFFFL)
              .u32le(captured)
              .u32le(captured)
              .i32(frame.id() | EXTENDED)
              .u8(data.length())
              .fill(0, 3)
              .octets(data)
              .fill(0, padding)
              .u32le(total));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(OctetWriter block) throws IOException {
    block.writeTo(out);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
