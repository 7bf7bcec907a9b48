package tachotwin.skzi.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** The segment that is written now: appends records in the chain, holds back what is small. */
final class SegmentWriter implements Closeable {
  private static final int HELD_BACK = 1 << 16;

  private final long number;
  private final FileChannel channel;
  private final MacChain chain;
  private ByteBuffer held = ByteBuffer.allocate(HELD_BACK);
  private long written;
  private Octets mac;
  private int records;

  private SegmentWriter(
      long number, FileChannel channel, MacChain chain, long written, Octets mac, int records) {
    this.number = number;
    this.channel = channel;
    this.chain = chain;
    this.written = written;
    this.mac = mac;
    this.records = records;
  }

  /** Begins a segment. */
  static SegmentWriter create(Path directory, SegmentHeader header, MacChain chain)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve(SegmentName.of(header.number())),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    byte[] covered = header.covered().toByteArray();
    Octets mac = chain.next(MacChain.BEGINNING, covered, 0, covered.length);
    SegmentWriter writer = new SegmentWriter(header.number(), channel, chain, 0, mac, 0);
    writer.put(new OctetWriter().octets(Octets.of(covered)).octets(mac).toOctets());
    writer.flush();
    return writer;
  }

  /** Goes on with a segment after its last whole record; what follows that is cut off. */
  static SegmentWriter resume(Path file, SegmentScan scan, MacChain chain) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.truncate(scan.goodOctets());
    channel.position(scan.goodOctets());
    long number = scan.header().orElseThrow().number();
    return new SegmentWriter(
        number, channel, chain, scan.goodOctets(), scan.mac(), scan.found().size());
  }

  long number() {
    return number;
  }

  /** MAC of the last record. */
  Octets mac() {
    return mac;
  }

  /** Records of the segment. */
  int records() {
    return records;
  }

  /** Appends a record; the place of its content. */
  ArchiveIndex.Place append(ArchiveRecord record) throws IOException {
    byte[] covered = RecordFrame.of(record).toByteArray();
    mac = chain.next(mac, covered, 0, covered.length);
    int offset = Math.toIntExact(written + held.position()) + RecordFrame.HEAD;
    put(Octets.concat(Octets.of(covered), RecordFrame.crc(covered, 0, covered.length), mac));
    records++;
    return new ArchiveIndex.Place(
        record.at().micros(), number, offset, covered.length - RecordFrame.HEAD);
  }

  /** Reads content that was appended. */
  Octets read(int offset, int length) throws IOException {
    if (offset + length > written) {
      flush();
    }
    return SegmentReader.read(channel, offset, length);
  }

  /** Writes what is held back. */
  void flush() throws IOException {
    held.flip();
    written += held.remaining();
    while (held.hasRemaining()) {
      channel.write(held);
    }
    held.clear();
  }

  /** Writes what is held back and has the medium keep it. */
  void force() throws IOException {
    flush();
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    flush();
    channel.close();
  }

  private void put(Octets octets) throws IOException {
    if (octets.length() > held.remaining()) {
      flush();
    }
    if (octets.length() > held.capacity()) {
      held = ByteBuffer.allocate(octets.length());
    }
    held.put(octets.toByteArray());
  }
}
