package tachotwin.skzi.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.octet.Octets;
import tachotwin.skzi.archive.SegmentScan.End;

/**
 * Opens the segments of a directory: indexes them, cuts a torn tail off, decides where writing goes
 * on. MACs are checked of the last segment; {@link ArchiveVerifier} checks them all.
 */
final class ArchiveOpening {
  private final Path directory;
  private final MacChain chain;
  private final Octets partNumber;
  private final ArchiveIndex index = new ArchiveIndex();
  private final List<Alteration> alterations = new ArrayList<>();
  private Optional<SegmentScan> last = Optional.empty();
  private int records;
  private long cutOctets;
  private long day = Long.MIN_VALUE;

  ArchiveOpening(Path directory, MacChain chain, Octets partNumber) {
    this.directory = directory;
    this.chain = chain;
    this.partNumber = partNumber;
  }

  ArchiveIndex index() {
    return index;
  }

  OpeningReport report() {
    return new OpeningReport(records, cutOctets, alterations);
  }

  /** Moment of the first record of the segment that is written now, in microseconds. */
  long day() {
    return day;
  }

  /** The segment to go on with. */
  SegmentWriter open() throws IOException {
    Files.createDirectories(directory);
    Map<Long, Path> segments = SegmentName.in(directory);
    long number = 0;
    for (Iterator<Map.Entry<Long, Path>> all = segments.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Long, Path> segment = all.next();
      number = segment.getKey();
      index(number, segment.getValue(), !all.hasNext());
    }
    if (last.isPresent() && last.get().header().isPresent() && writable(last.get())) {
      Path file = directory.resolve(SegmentName.of(number));
      return SegmentWriter.resume(file, last.get(), chain);
    }
    return begin(number);
  }

  private SegmentWriter begin(long number) throws IOException {
    day = Long.MIN_VALUE;
    boolean headerTorn = last.isPresent() && last.get().end() instanceof End.Torn;
    long next = headerTorn ? number : number + 1;
    Octets previous =
        headerTorn ? macBefore(next) : last.map(SegmentScan::mac).orElse(MacChain.BEGINNING);
    return SegmentWriter.create(directory, new SegmentHeader(next, partNumber, previous), chain);
  }

  private Octets macBefore(long number) throws IOException {
    Path file = directory.resolve(SegmentName.of(number - 1));
    return Files.exists(file)
        ? new SegmentScan(Files.readAllBytes(file), Optional.empty()).mac()
        : MacChain.BEGINNING;
  }

  private static boolean writable(SegmentScan scan) {
    return !(scan.end() instanceof End.Altered);
  }

  private void index(long number, Path file, boolean isLast) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    SegmentScan scan = new SegmentScan(bytes, isLast ? Optional.of(chain) : Optional.empty());
    day = Long.MIN_VALUE;
    for (SegmentScan.Found record : scan.found()) {
      long micros = scan.moment(record).micros();
      index.add(
          record.kind(), new ArchiveIndex.Place(micros, number, record.offset(), record.length()));
      day = day == Long.MIN_VALUE ? micros : day;
    }
    records += scan.found().size();
    last = Optional.of(scan);
    if (scan.end() instanceof End.Torn && isLast) {
      cutOctets = (long) bytes.length - scan.goodOctets();
    } else if (!(scan.end() instanceof End.Whole)) {
      alterations.add(ArchiveVerifier.alteration(SegmentName.of(number), scan, Optional.empty()));
    }
  }
}
