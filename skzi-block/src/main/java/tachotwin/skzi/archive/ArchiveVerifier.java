package tachotwin.skzi.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.archive.SegmentScan.End;
import tachotwin.time.SimInstant;

/** Judges a whole archive: every CRC, every MAC of the chain, every seal, every record. */
public final class ArchiveVerifier {
  private final MacChain chain;
  private final VerificationKey key;
  private final Progress progress;
  private int segments;
  private int records;
  private final List<SealPlace> seals = new ArrayList<>();
  private int unsealed;
  private long octets;
  private long tornOctets;
  private Optional<SimInstant> first = Optional.empty();
  private Optional<SimInstant> last = Optional.empty();
  private Octets mac = MacChain.BEGINNING;

  private ArchiveVerifier(Octets archiveKey, VerificationKey key, Progress progress) {
    this.chain = new MacChain(archiveKey);
    this.key = key;
    this.progress = progress;
  }

  /** Is told how far the verification has come. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Another segment was read.
     *
     * @param done segments read
     * @param of segments there are
     */
    void segment(int done, int of);
  }

  /**
   * The verdict on an archive.
   *
   * @param segments segments that were read
   * @param records whole records that hold, up to the alteration if there is one
   * @param seals where the seals that hold stand
   * @param unsealed records after the last seal: the chain covers them, no signature does yet
   * @param octets octets of the segments that were read
   * @param first moment of the first record
   * @param last moment of the last record that holds
   * @param tornOctets octets at the very end that a crash may have cut off
   * @param alteration the first record that does not hold
   */
  public record Verdict(
      int segments,
      int records,
      List<SealPlace> seals,
      int unsealed,
      long octets,
      Optional<SimInstant> first,
      Optional<SimInstant> last,
      long tornOctets,
      Optional<Alteration> alteration) {
    /** Keeps a copy. */
    public Verdict {
      seals = List.copyOf(seals);
    }

    /** Whether nothing was altered. */
    public boolean isIntact() {
      return alteration.isEmpty();
    }
  }

  /** Whether a directory holds segments of an archive. */
  public static boolean isArchive(Path directory) throws IOException {
    return !SegmentName.in(directory).isEmpty();
  }

  /**
   * Verifies an archive.
   *
   * @param directory where it is
   * @param archiveKey key of the chain
   * @param key key of the seals
   */
  public static Verdict verify(Path directory, Octets archiveKey, VerificationKey key)
      throws IOException {
    return verify(directory, archiveKey, key, (done, of) -> {});
  }

  /**
   * Verifies an archive and tells how far it has come.
   *
   * @param directory where it is
   * @param archiveKey key of the chain
   * @param key key of the seals
   * @param progress is told of each segment
   */
  public static Verdict verify(
      Path directory, Octets archiveKey, VerificationKey key, Progress progress)
      throws IOException {
    return new ArchiveVerifier(archiveKey, key, progress).verdict(SegmentName.in(directory));
  }

  static Alteration alteration(String file, SegmentScan scan, Optional<SimInstant> before) {
    int found = scan.found().size();
    int index = scan.header().isPresent() ? found : -1;
    Optional<SimInstant> after =
        found == 0 ? before : Optional.of(scan.moment(scan.found().get(found - 1)));
    return scan.end() instanceof End.Altered altered
        ? new Alteration(
            file,
            scan.goodOctets(),
            index,
            altered.kind(),
            scan.momentAtEnd(),
            after,
            altered.defect())
        : new Alteration(
            file,
            scan.goodOctets(),
            index,
            Optional.empty(),
            scan.momentAtEnd(),
            after,
            Defect.CUT);
  }

  private Verdict verdict(Map<Long, Path> files) throws IOException {
    Optional<Alteration> alteration = walk(files);
    return new Verdict(
        segments, records, seals, unsealed, octets, first, last, tornOctets, alteration);
  }

  private Optional<Alteration> walk(Map<Long, Path> files) throws IOException {
    long expected = 1;
    for (Map.Entry<Long, Path> segment : files.entrySet()) {
      if (segment.getKey() != expected) {
        return Optional.of(whole(SegmentName.of(expected), Defect.MISSING));
      }
      boolean isLast = expected == files.size();
      Optional<Alteration> alteration = check(expected, segment.getValue(), isLast);
      if (alteration.isPresent()) {
        return alteration;
      }
      segments++;
      progress.segment(segments, files.size());
      expected++;
    }
    return Optional.empty();
  }

  private Optional<Alteration> check(long number, Path file, boolean isLast) throws IOException {
    String name = SegmentName.of(number);
    byte[] bytes = Files.readAllBytes(file);
    octets += bytes.length;
    SegmentScan scan = new SegmentScan(bytes, Optional.of(chain));
    if (scan.header().isPresent()) {
      SegmentHeader header = scan.header().get();
      if (header.number() != number) {
        return Optional.of(whole(name, Defect.NUMBER));
      }
      if (!header.previous().equals(mac)) {
        return Optional.of(whole(name, Defect.LINK));
      }
    }
    Optional<SimInstant> before = last;
    Optional<Alteration> inside = checkRecords(name, scan);
    if (inside.isPresent()) {
      return inside;
    }
    mac = scan.mac();
    if (scan.end() instanceof End.Torn && isLast) {
      tornOctets = (long) bytes.length - scan.goodOctets();
      return Optional.empty();
    }
    return scan.end() instanceof End.Whole
        ? Optional.empty()
        : Optional.of(alteration(name, scan, before));
  }

  private Optional<Alteration> checkRecords(String name, SegmentScan scan) {
    for (int i = 0; i < scan.found().size(); i++) {
      SegmentScan.Found record = scan.found().get(i);
      Optional<Defect> defect = defect(name, scan, record, i);
      SimInstant at = scan.moment(record);
      if (defect.isPresent()) {
        return Optional.of(
            new Alteration(
                name,
                record.offset() - RecordFrame.HEAD,
                i,
                Optional.of(record.kind()),
                Optional.of(at),
                last,
                defect.get()));
      }
      first = first.or(() -> Optional.of(at));
      last = Optional.of(at);
      records++;
    }
    return Optional.empty();
  }

  private Optional<Defect> defect(
      String name, SegmentScan scan, SegmentScan.Found record, int index) {
    try {
      ArchiveRecord decoded = record.kind().decode(scan.content(record));
      unsealed++;
      if (decoded instanceof DaySeal seal) {
        if (!seal.holds(key) || seal.records() != index || !seal.mac().equals(record.before())) {
          return Optional.of(Defect.SEAL);
        }
        seals.add(new SealPlace(name, record.offset(), seal.at()));
        unsealed = 0;
      }
      return Optional.empty();
    } catch (DecodeException e) {
      return Optional.of(Defect.CONTENT);
    }
  }

  private Alteration whole(String name, Defect defect) {
    return new Alteration(name, 0, -1, Optional.empty(), Optional.empty(), last, defect);
  }
}
