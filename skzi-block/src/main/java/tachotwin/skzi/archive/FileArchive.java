package tachotwin.skzi.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.time.SimInstant;

/**
 * The archive in a directory: segments to which records are only ever appended, each record in a
 * chain of MACs, each UTC day closed by a signed seal (4.5.1 «в некорректируемом виде»).
 *
 * <p>Minutes of motion and activities are held back until {@link #flush()}; all else is handed to
 * the system before {@link #append} returns. Failures of the medium are {@link
 * UncheckedIOException}.
 */
public final class FileArchive implements Archive, Closeable {
  private final Path directory;
  private final BlockKeys keys;
  private final Octets partNumber;
  private final MacChain chain;
  private final ArchiveIndex index;
  private final SegmentReader reader;
  private final OpeningReport report;
  private SegmentWriter writer;
  private long day;

  private FileArchive(Path directory, BlockKeys keys, Octets partNumber) throws IOException {
    this.directory = directory;
    this.keys = keys;
    this.partNumber = partNumber;
    this.chain = new MacChain(keys.archiveKey());
    ArchiveOpening opening = new ArchiveOpening(directory, chain, partNumber);
    this.writer = opening.open();
    this.day = opening.day();
    this.index = opening.index();
    this.report = opening.report();
    this.reader = new SegmentReader(directory);
  }

  /**
   * Opens the archive of a directory, or begins one.
   *
   * @param directory where it is
   * @param keys keys of its block
   * @param partNumber serial number of its block, 16 octets
   */
  public static FileArchive open(Path directory, BlockKeys keys, Octets partNumber) {
    try {
      return new FileArchive(directory, keys, partNumber);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was found when it was opened. */
  public OpeningReport report() {
    return report;
  }

  @Override
  public void append(ArchiveRecord record) {
    try {
      if (isNewDay(record)) {
        seal(record.at());
        beginSegment();
      }
      add(record);
      if (isUrgent(record)) {
        writer.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T extends ArchiveRecord> List<T> between(Class<T> type, SimInstant from, SimInstant to) {
    return index.between(RecordKind.of(type), from, to).stream()
        .map(place -> read(type, place))
        .toList();
  }

  @Override
  public <T extends ArchiveRecord> Optional<T> last(Class<T> type, SimInstant from, SimInstant to) {
    return index.last(RecordKind.of(type), from, to).map(place -> read(type, place));
  }

  @Override
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@inheritDoc} Nothing is signed twice, and nothing without a key in force (4.3.1.12). */
  @Override
  public void seal(SimInstant at) {
    try {
      Optional<DaySeal> last = last(DaySeal.class);
      boolean sealed =
          last.isPresent()
              && last.get().segment() == writer.number()
              && last.get().records() == writer.records() - 1;
      if (!sealed && writer.records() > 0 && keys.canSign(at)) {
        add(DaySeal.sign(at, writer.number(), writer.records(), writer.mac(), keys.signingKey()));
      }
      writer.force();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isNewDay(ArchiveRecord record) {
    return day != Long.MIN_VALUE
        && record.at().startOfDay().isAfter(new SimInstant(day).startOfDay());
  }

  private static boolean isUrgent(ArchiveRecord record) {
    return !(record instanceof MotionMinute || record instanceof ActivityFact);
  }

  private void beginSegment() throws IOException {
    SegmentHeader header = new SegmentHeader(writer.number() + 1, partNumber, writer.mac());
    writer.close();
    writer = SegmentWriter.create(directory, header, chain);
    day = Long.MIN_VALUE;
  }

  private void add(ArchiveRecord record) throws IOException {
    index.add(record.kind(), writer.append(record));
    day = day == Long.MIN_VALUE ? record.at().micros() : day;
  }

  private <T extends ArchiveRecord> T read(Class<T> type, ArchiveIndex.Place place) {
    try {
      Octets content =
          place.segment() == writer.number()
              ? writer.read(place.offset(), place.length())
              : reader.read(place.segment(), place.offset(), place.length());
      return type.cast(RecordKind.of(type).decode(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DecodeException e) {
      // Its CRC held when the archive was opened: the octets changed below us since.
      throw new UncheckedIOException(
          new IOException(SegmentName.of(place.segment()) + " at " + place.offset(), e));
    }
  }
}
