package tachotwin.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.registry.TestAuthority;
import tachotwin.gost.Secrets;
import tachotwin.octet.Text;
import tachotwin.skzi.archive.Alteration;
import tachotwin.skzi.archive.ArchiveVerifier;
import tachotwin.skzi.archive.ArchiveVerifier.Verdict;
import tachotwin.skzi.archive.FileArchive;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.RecordKind;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

/** A year of eight hours of driving a day, second by second (4.7.18). */
class YearOfDrivingIT {
  private static final SimInstant START = SimInstant.parse("2026-01-01T00:00:00Z");
  private static final String PART_NUMBER = "20E3S00000000001";

  @TempDir private Path folder;

  private final BlockKeys keys =
      new TestAuthority(Secrets.ofSeed(1), START).block(PART_NUMBER, START);

  @Test
  @Requirement("SK-023")
  void isKeptWholeAndVerified() throws IOException {
    try (FileArchive archive = open()) {
      new YearOfDriving(archive, 1).drive(START, YearOfDriving.DAYS);
    }
    Verdict whole = verify();
    assertThat(whole.isIntact()).isTrue();
    assertThat(whole.segments()).isEqualTo(365);
    assertThat(whole.seals()).hasSize(365);
    assertThat(whole.octets()).isBetween(50_000_000L, 80_000_000L);

    try (FileArchive archive = open()) {
      for (int day : new int[] {0, 364}) {
        SimInstant six = START.plus(SimDuration.ofHours(24L * day + 6));
        assertThat(archive.between(MotionMinute.class, six, six.plus(SimDuration.ofHours(8))))
            .hasSize(YearOfDriving.MINUTES)
            .allMatch(minute -> minute.samples().size() == 60);
      }
    }

    Path day = folder.resolve("segment-000200.tta");
    byte[] octets = Files.readAllBytes(day);
    octets[octets.length / 2] ^= 1;
    Files.write(day, octets);
    Alteration named = verify().alteration().orElseThrow();
    assertThat(named.file()).isEqualTo("segment-000200.tta");
    assertThat(named.kind()).contains(RecordKind.MOTION_MINUTE);
    assertThat(named.after().orElseThrow().startOfDay())
        .isEqualTo(START.plus(SimDuration.ofHours(24L * 199)));
  }

  private FileArchive open() {
    return FileArchive.open(folder, keys, Text.ia5(PART_NUMBER, 16));
  }

  private Verdict verify() throws IOException {
    return ArchiveVerifier.verify(folder, keys.archiveKey(), keys.certificate().key());
  }
}
