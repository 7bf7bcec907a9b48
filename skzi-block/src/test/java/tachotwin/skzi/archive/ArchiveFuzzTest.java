package tachotwin.skzi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Whatever octets stand in an archive, its readers refuse them and do nothing worse. */
class ArchiveFuzzTest {
  private static final int RUNS = 20_000;

  private final Random random = new Random(34_005);

  @Test
  void mutatedRecordsAreReadOrRefused() {
    for (ArchiveRecord sample : RecordSamples.all()) {
      byte[] whole = sample.toOctets().toByteArray();
      for (int run = 0; run < RUNS; run++) {
        byte[] mutated = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
          mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        read(sample.kind(), Octets.of(mutated).slice(0, cut(mutated.length)));
      }
    }
  }

  @Test
  void randomRecordsAreReadOrRefused() {
    for (RecordKind kind : RecordKind.values()) {
      for (int run = 0; run < RUNS; run++) {
        byte[] octets = new byte[random.nextInt(300)];
        random.nextBytes(octets);
        read(kind, Octets.of(octets));
      }
    }
  }

  @Test
  void randomSegmentsAreScannedToTheirEnd() {
    for (int run = 0; run < RUNS; run++) {
      byte[] octets = new byte[random.nextInt(400)];
      random.nextBytes(octets);
      Octets.hex("54544132").copyTo(octets.length < 4 ? new byte[4] : octets, 0);
      SegmentScan scan = new SegmentScan(octets, Optional.empty());
      assertThat(scan.goodOctets()).isLessThanOrEqualTo(octets.length);
    }
  }

  private int cut(int length) {
    return random.nextInt(10) == 0 ? random.nextInt(length + 1) : length;
  }

  private static void read(RecordKind kind, Octets octets) {
    try {
      assertThat(kind.decode(octets).kind()).isEqualTo(kind);
    } catch (DecodeException e) {
      assertThat(e.clause()).isNotEmpty();
    }
  }
}
