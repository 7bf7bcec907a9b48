package tachotwin.skzi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.gost.Secrets;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.skzi.BlockBench;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

class FileArchiveTest {
  private static final Octets PART_NUMBER = Text.ia5("14A3A00000000001", 16);
  private static final SimInstant AT = RecordSamples.AT;

  @TempDir private Path directory;

  @Test
  void keepsEachKindOverAReopening() {
    try (FileArchive archive = open()) {
      records().forEach(archive::append);
    }
    try (FileArchive archive = open()) {
      assertThat(archive.report().alterations()).isEmpty();
      assertThat(archive.report().cutOctets()).isZero();
      for (ArchiveRecord record : records()) {
        assertThat(archive.last(record.getClass()).orElseThrow()).isEqualTo(record);
      }
    }
  }

  @Test
  void givesRecordsByTheirMomentsBeforeTheyAreFlushed() {
    try (FileArchive archive = open()) {
      for (int minute : new int[] {0, 2, 1, 1}) {
        archive.append(RecordSamples.activity(AT.plus(SimDuration.ofMinutes(minute))));
      }
      assertThat(
              archive.between(
                  ActivityFact.class, AT.plus(SimDuration.ofMinutes(1)), AT.plus(hours(1))))
          .extracting(fact -> fact.at().minuteOfDay())
          .containsExactly(301, 301, 302);
      assertThat(archive.last(ActivityFact.class).orElseThrow().at().minuteOfDay()).isEqualTo(302);
    }
  }

  /** The end of a period does not belong to it, its beginning does. */
  @Test
  void givesTheLastRecordOfAPeriod() {
    Archive inMemory = new MemoryArchive();
    try (FileArchive onDisk = open()) {
      for (Archive archive : List.of(inMemory, onDisk)) {
        archive.append(RecordSamples.activity(AT));
        archive.append(RecordSamples.activity(AT.plus(hours(2))));
        assertThat(lastIn(archive, AT, AT.plus(hours(2)))).contains(AT);
        assertThat(lastIn(archive, AT, AT.plus(hours(3)))).contains(AT.plus(hours(2)));
        assertThat(lastIn(archive, AT.plus(hours(1)), AT.plus(hours(2)))).isEmpty();
        assertThat(lastIn(archive, AT.minus(hours(1)), AT)).isEmpty();
        assertThat(archive.last(MotionMinute.class, AT, AT.plus(hours(3)))).isEmpty();
      }
    }
  }

  private static Optional<SimInstant> lastIn(Archive archive, SimInstant from, SimInstant to) {
    return archive.last(ActivityFact.class, from, to).map(ActivityFact::at);
  }

  @Test
  void sealsEachDayAndBeginsANewSegment() throws IOException {
    try (FileArchive archive = open()) {
      for (int day = 0; day < 4; day++) {
        archive.append(RecordSamples.activity(AT.plus(hours(24L * day))));
      }
    }
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder(
            "segment-000001.tta", "segment-000002.tta", "segment-000003.tta", "segment-000004.tta");
    ArchiveVerifier.Verdict verdict = verify();
    assertThat(verdict.isIntact()).isTrue();
    assertThat(verdict.seals()).hasSize(3);
    assertThat(verdict.records()).isEqualTo(7);
  }

  @Test
  void signsNothingTwice() throws IOException {
    try (FileArchive archive = open()) {
      archive.seal(AT);
      archive.append(RecordSamples.activity(AT));
      archive.seal(AT);
      archive.seal(AT);
    }
    assertThat(verify().seals()).hasSize(1);
  }

  @Test
  @Requirement("SK-023")
  void keepsAYear() {
    try (FileArchive archive = open()) {
      for (int day = 0; day <= 365; day++) {
        archive.append(RecordSamples.activity(AT.plus(hours(24L * day))));
      }
    }
    try (FileArchive archive = open()) {
      List<ActivityFact> all = archive.all(ActivityFact.class);
      assertThat(all).hasSize(366);
      assertThat(all.get(0)).isEqualTo(RecordSamples.activity(AT));
    }
  }

  @Test
  void losesOnlyTheLastRecordWhereverACrashCutsIt() throws IOException {
    byte[] whole = small();
    int lastRecord = whole.length - recordLength(RecordSamples.activity(AT));
    for (int length = 0; length <= whole.length; length++) {
      Files.write(segment(1), Arrays.copyOf(whole, length));
      assertThat(verify().isIntact()).as("cut to %d", length).isTrue();
      try (FileArchive archive = open()) {
        assertThat(archive.report().alterations()).as("cut to %d", length).isEmpty();
        if (length >= lastRecord) {
          assertThat(archive.all(MotionFact.class)).hasSize(1);
          assertThat(archive.all(ActivityFact.class)).hasSize(length == whole.length ? 1 : 0);
          assertThat(archive.report().cutOctets())
              .isEqualTo(length == whole.length ? 0 : length - lastRecord);
        }
        archive.append(RecordSamples.event(Optional.empty()));
      }
      assertThat(verify().isIntact()).as("after a cut to %d", length).isTrue();
      assertThat(verify().tornOctets()).isZero();
    }
  }

  @Test
  void namesTheRecordWhoseOctetWasAltered() throws IOException {
    byte[] whole = small();
    int first = SegmentHeader.SIZE;
    int second = whole.length - recordLength(RecordSamples.activity(AT));
    for (int at = 0; at < whole.length; at++) {
      byte[] altered = whole.clone();
      altered[at] = (byte) (altered[at] ^ 1 << at % 8);
      Files.write(segment(1), altered);
      Alteration found = verify().alteration().orElseThrow();
      int record = at < first ? 0 : at < second ? first : second;
      assertThat(found.file()).isEqualTo("segment-000001.tta");
      assertThat(found.offset()).as("octet %d", at).isEqualTo(record);
      assertThat(found.index()).isEqualTo(at < first ? -1 : at < second ? 0 : 1);
    }
  }

  // Every kind of record, a seal, and a second day: each octet of each segment is turned round.
  @Test
  void namesRecordOffsetAndTimeWhicheverOctetOfTwoDaysWasAltered() throws IOException {
    try (FileArchive archive = open()) {
      records().forEach(archive::append);
      archive.append(RecordSamples.activity(AT.plus(hours(24))));
      archive.seal(AT.plus(hours(25)));
    }
    for (int number = 1; number <= 2; number++) {
      byte[] whole = Files.readAllBytes(segment(number));
      List<SegmentScan.Found> found = new SegmentScan(whole, Optional.empty()).found();
      for (int at = 0; at < whole.length; at++) {
        byte[] altered = whole.clone();
        altered[at] = (byte) ~altered[at];
        Files.write(segment(number), altered);
        Alteration named = verify().alteration().orElseThrow();
        assertThat(named.file()).isEqualTo(SegmentName.of(number));
        int index = indexOf(found, at);
        assertThat(named.index()).as("octet %d", at).isEqualTo(index);
        if (index >= 0) {
          SegmentScan.Found record = found.get(index);
          assertThat(named.offset()).isEqualTo(record.offset() - RecordFrame.HEAD);
          boolean inMoment = at >= record.offset() && at < record.offset() + 8;
          SegmentScan scan = new SegmentScan(whole, Optional.empty());
          assertThat(named.at().orElseThrow().equals(scan.moment(record))).isEqualTo(!inMoment);
        }
      }
      Files.write(segment(number), whole);
    }
    assertThat(verify().isIntact()).isTrue();
  }

  @Test
  void cutsOnlyATornTailOfTheLastSegmentWhereverACrashCutsTheLastDay() throws IOException {
    try (FileArchive archive = open()) {
      records().forEach(archive::append);
      archive.append(RecordSamples.activity(AT.plus(hours(24))));
      archive.append(RecordSamples.activity(AT.plus(hours(25))));
    }
    byte[] first = Files.readAllBytes(segment(1));
    byte[] second = Files.readAllBytes(segment(2));
    int records = new SegmentScan(first, Optional.empty()).found().size();
    for (int length = 0; length <= second.length; length++) {
      Files.write(segment(1), first);
      Files.write(segment(2), Arrays.copyOf(second, length));
      int left = new SegmentScan(Arrays.copyOf(second, length), Optional.empty()).found().size();
      try (FileArchive archive = open()) {
        assertThat(archive.report().alterations()).as("cut to %d", length).isEmpty();
        assertThat(archive.report().records()).isEqualTo(records + left);
        archive.append(RecordSamples.activity(AT.plus(hours(26))));
      }
      assertThat(Files.readAllBytes(segment(1))).isEqualTo(first);
      assertThat(verify().isIntact()).as("after a cut to %d", length).isTrue();
      assertThat(verify().records()).isEqualTo(records + left + 1);
    }
  }

  @Test
  void anOctetAlteredAnywhereInTheDayBeforeIsReportedWhenItIsOpened() throws IOException {
    try (FileArchive archive = open()) {
      records().forEach(archive::append);
      archive.append(RecordSamples.activity(AT.plus(hours(24))));
    }
    byte[] first = Files.readAllBytes(segment(1));
    byte[] second = Files.readAllBytes(segment(2));
    for (int at = 0; at < first.length; at += 7) {
      byte[] altered = first.clone();
      altered[at] ^= 0x10;
      Files.write(segment(1), altered);
      Files.write(segment(2), second);
      // Opening checks sums and not MACs of days that are over; the verification checks all.
      boolean inMac = isInMac(first, at);
      try (FileArchive archive = open()) {
        assertThat(archive.report().alterations().isEmpty()).as("octet %d", at).isEqualTo(inMac);
        assertThat(archive.report().cutOctets()).isZero();
      }
      assertThat(Files.readAllBytes(segment(1))).isEqualTo(altered);
      assertThat(verify().isIntact()).isFalse();
    }
  }

  @Test
  void reportsAnAlterationWhenItIsOpenedAndRepairsNothing() throws IOException {
    byte[] altered = small();
    altered[SegmentHeader.SIZE + 20] ^= 1;
    Files.write(segment(1), altered);
    try (FileArchive archive = open()) {
      assertThat(archive.report().alterations()).hasSize(1);
      assertThat(archive.report().alterations().get(0).kind()).contains(RecordKind.MOTION);
      archive.append(RecordSamples.activity(AT));
    }
    assertThat(Files.readAllBytes(segment(1))).isEqualTo(altered);
    assertThat(segment(2)).exists();
    try (FileArchive archive = open()) {
      assertThat(archive.report().alterations()).hasSize(1);
      assertThat(archive.all(ActivityFact.class)).hasSize(1);
    }
  }

  @Test
  void noticesASegmentThatIsMissingShortenedOrOfAnotherBlock() throws IOException {
    try (FileArchive archive = open()) {
      for (int day = 0; day < 3; day++) {
        archive.append(RecordSamples.activity(AT.plus(hours(24L * day))));
      }
    }
    byte[] second = Files.readAllBytes(segment(2));
    Files.delete(segment(2));
    assertThat(verify().alteration().orElseThrow().file()).isEqualTo("segment-000002.tta");
    // Without its seal, which is its last record: 96 octets in a frame of 25.
    Files.write(segment(2), Arrays.copyOf(second, second.length - 96 - 25));
    assertThat(verify().alteration().orElseThrow().file()).isEqualTo("segment-000003.tta");
    Files.write(segment(2), Arrays.copyOf(second, second.length - 1));
    assertThat(verify().alteration().orElseThrow().file()).isEqualTo("segment-000002.tta");
    Files.write(segment(2), second);
    assertThat(verify().isIntact()).isTrue();
    assertThat(
            ArchiveVerifier.verify(
                    directory,
                    Octets.filled(7, 32),
                    BlockBench.testKeys().signingKey().verificationKey())
                .isIntact())
        .isFalse();
  }

  @Test
  void doesNotBelieveASealOfAnotherKey() throws IOException {
    try (FileArchive archive = open()) {
      archive.append(RecordSamples.activity(AT));
      archive.append(
          DaySeal.sign(AT, 1, 1, Octets.filled(0, 16), Secrets.ofSeed(2).signingKey("x", "y")));
    }
    assertThat(verify().alteration().orElseThrow())
        .satisfies(
            found -> {
              assertThat(found.index()).isEqualTo(1);
              assertThat(found.kind()).contains(RecordKind.SEAL);
            });
  }

  // The record of an octet; −1 for the header.
  private static int indexOf(List<SegmentScan.Found> found, int at) {
    int index = -1;
    for (SegmentScan.Found record : found) {
      index += record.offset() - RecordFrame.HEAD <= at ? 1 : 0;
    }
    return index;
  }

  // Whether an octet belongs to the MAC of a record or of the header, or to what only it covers.
  private static boolean isInMac(byte[] segment, int at) {
    if (at < SegmentHeader.SIZE) {
      return at >= 4;
    }
    List<SegmentScan.Found> found = new SegmentScan(segment, Optional.empty()).found();
    SegmentScan.Found record = found.get(indexOf(found, at));
    return at >= record.offset() + record.length() + 4;
  }

  // A segment of two records: motion and activity.
  private byte[] small() throws IOException {
    try (FileArchive archive = open()) {
      archive.append(new MotionFact(AT, true, false, RecordSamples.PLACE, 1_000));
      archive.append(RecordSamples.activity(AT));
    }
    return Files.readAllBytes(segment(1));
  }

  private static int recordLength(ArchiveRecord record) {
    return RecordFrame.of(record).length() + RecordFrame.TAIL;
  }

  private static List<ArchiveRecord> records() {
    return RecordSamples.all().stream().filter(record -> !(record instanceof DaySeal)).toList();
  }

  private static SimDuration hours(long hours) {
    return SimDuration.ofHours(hours);
  }

  private Path segment(int number) {
    return directory.resolve(SegmentName.of(number));
  }

  private FileArchive open() {
    return FileArchive.open(directory, BlockBench.testKeys(), PART_NUMBER);
  }

  private ArchiveVerifier.Verdict verify() throws IOException {
    return ArchiveVerifier.verify(
        directory,
        BlockBench.testKeys().archiveKey(),
        BlockBench.testKeys().signingKey().verificationKey());
  }
}
