package tachotwin.skzi.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.archive.SegmentScan.End;

/** Judges a whole archive: every CRC, every MAC of the chain, every seal, every record. */
public final class ArchiveVerifier {
  private final MacChain chain;
  private final VerificationKey key;
  private int records;
  private int seals;
  private long tornOctets;
  private Octets mac = MacChain.BEGINNING;

  private ArchiveVerifier(Octets archiveKey, VerificationKey key) {
    this.chain = new MacChain(archiveKey);
    this.key = key;
  }

  /**
   * The verdict on an archive.
   *
   * @param records whole records that hold, up to the alteration if there is one
   * @param seals seals that hold
   * @param tornOctets octets at the very end that a crash may have cut off
   * @param alteration the first record that does not hold
   */
  public record Verdict(int records, int seals, long tornOctets, Optional<Alteration> alteration) {
    /** Whether nothing was altered. */
    public boolean isIntact() {
      return alteration.isEmpty();
    }
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
    ArchiveVerifier verifier = new ArchiveVerifier(archiveKey, key);
    Optional<Alteration> alteration = verifier.walk(SegmentName.in(directory));
    return new Verdict(verifier.records, verifier.seals, verifier.tornOctets, alteration);
  }

  static Alteration alteration(String file, SegmentScan scan) {
    int index = scan.header().isPresent() ? scan.found().size() : -1;
    return scan.end() instanceof End.Altered altered
        ? new Alteration(file, scan.goodOctets(), index, altered.kind(), altered.problem())
        : new Alteration(file, scan.goodOctets(), index, Optional.empty(), "the record is cut off");
  }

  private Optional<Alteration> walk(Map<Long, Path> segments) throws IOException {
    long expected = 1;
    for (Map.Entry<Long, Path> segment : segments.entrySet()) {
      if (segment.getKey() != expected) {
        return Optional.of(missing(SegmentName.of(expected), "the segment is missing"));
      }
      boolean isLast = expected == segments.size();
      Optional<Alteration> alteration = check(expected, segment.getValue(), isLast);
      if (alteration.isPresent()) {
        return alteration;
      }
      expected++;
    }
    return Optional.empty();
  }

  private Optional<Alteration> check(long number, Path file, boolean isLast) throws IOException {
    String name = SegmentName.of(number);
    byte[] bytes = Files.readAllBytes(file);
    SegmentScan scan = new SegmentScan(bytes, Optional.of(chain));
    if (scan.header().isPresent()) {
      SegmentHeader header = scan.header().get();
      if (header.number() != number) {
        return Optional.of(missing(name, "the segment is number " + header.number()));
      }
      if (!header.previous().equals(mac)) {
        return Optional.of(missing(name, "the segment before it has lost or got records"));
      }
    }
    Optional<Alteration> inside = checkRecords(name, scan);
    if (inside.isPresent()) {
      return inside;
    }
    mac = scan.mac();
    if (scan.end() instanceof End.Torn && isLast) {
      tornOctets = (long) bytes.length - scan.goodOctets();
      return Optional.empty();
    }
    return scan.end() instanceof End.Whole ? Optional.empty() : Optional.of(alteration(name, scan));
  }

  private Optional<Alteration> checkRecords(String name, SegmentScan scan) {
    for (int i = 0; i < scan.found().size(); i++) {
      SegmentScan.Found record = scan.found().get(i);
      try {
        ArchiveRecord decoded = record.kind().decode(scan.content(record));
        if (decoded instanceof DaySeal seal) {
          if (!seal.holds(key) || seal.records() != i || !seal.mac().equals(record.before())) {
            return Optional.of(wrong(name, record, i, "the signature of the seal does not hold"));
          }
          seals++;
        }
      } catch (DecodeException e) {
        return Optional.of(wrong(name, record, i, e.getMessage()));
      }
      records++;
    }
    return Optional.empty();
  }

  private static Alteration wrong(
      String name, SegmentScan.Found record, int index, String problem) {
    return new Alteration(
        name, record.offset() - RecordFrame.HEAD, index, Optional.of(record.kind()), problem);
  }

  private static Alteration missing(String name, String problem) {
    return new Alteration(name, 0, -1, Optional.empty(), problem);
  }
}
