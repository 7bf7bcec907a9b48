package tachotwin.skzi.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tachotwin.octet.Octets;

/** Reads records of finished segments; keeps the segment that was read last open. */
final class SegmentReader implements Closeable {
  private final Path directory;
  private long number;
  private Optional<FileChannel> channel = Optional.empty();

  SegmentReader(Path directory) {
    this.directory = directory;
  }

  Octets read(long segment, int offset, int length) throws IOException {
    if (channel.isEmpty() || number != segment) {
      close();
      number = segment;
      channel =
          Optional.of(
              FileChannel.open(
                  directory.resolve(SegmentName.of(segment)), StandardOpenOption.READ));
    }
    return read(channel.get(), offset, length);
  }

  static Octets read(FileChannel from, int offset, int length) throws IOException {
    ByteBuffer into = ByteBuffer.allocate(length);
    while (into.hasRemaining()) {
      if (from.read(into, offset + (long) into.position()) < 0) {
        throw new EOFException("the archive ends before offset " + (offset + length));
      }
    }
    return Octets.of(into.array());
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
      channel = Optional.empty();
    }
  }
}
