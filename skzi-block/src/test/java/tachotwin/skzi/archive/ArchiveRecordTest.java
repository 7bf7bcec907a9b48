package tachotwin.skzi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class ArchiveRecordTest {
  // 2026-03-02T05:00:00Z is 1 772 427 600 s, so 1 772 427 600 000 000 µs = 00064C03 757CF400.
  private static final String AT = "00064C03757CF400";
  // 55.751244° and 37.618423° in 10⁻⁶ degree: 0352B24C and 023E02F7.
  private static final String PLACE = "0352B24C023E02F7";

  @Test
  void hasASampleOfEachKind() {
    assertThat(RecordSamples.all())
        .extracting(ArchiveRecord::kind)
        .containsExactlyInAnyOrder(RecordKind.values());
  }

  @Test
  void readsEachKindBackWithNothingLeft() throws DecodeException {
    for (ArchiveRecord record : RecordSamples.all()) {
      assertThat(record.kind().decode(record.toOctets())).isEqualTo(record);
    }
  }

  @Test
  void refusesEachKindCutOffOrTooLong() {
    for (ArchiveRecord record : RecordSamples.all()) {
      Octets whole = record.toOctets();
      for (int length = 0; length < whole.length(); length++) {
        Octets cut = whole.slice(0, length);
        assertThatThrownBy(() -> record.kind().decode(cut))
            .as("%s of %d octets", record.kind(), length)
            .isInstanceOf(DecodeException.class);
      }
      Octets longer = Octets.concat(whole, Octets.hex("00"));
      assertThatThrownBy(() -> record.kind().decode(longer)).isInstanceOf(DecodeException.class);
    }
  }

  @Test
  void writesTheBeginningOfMotion() {
    // Began, by GNSS, at the place, at 1 000 m = 3E8.
    MotionFact fact = new MotionFact(RecordSamples.AT, true, false, RecordSamples.PLACE, 1_000);
    assertThat(fact.toOctets()).isEqualTo(Octets.hex(AT + "0100" + PLACE + "000003E8"));
  }

  @Test
  void writesAMinuteOfMotion() {
    // 1 000 m, one sample: second 59 = 3B with bit 6 (by pulses) and bit 7 (ferry) = FB,
    // 60.00 km/h = 1770, 59.90 km/h = 1766, the place, 90.00° = 2328.
    MotionSample sample = new MotionSample(59, true, true, 6000, 5990, RecordSamples.PLACE, 9000);
    assertThat(new MotionMinute(RecordSamples.AT, 1_000, List.of(sample)).toOctets())
        .isEqualTo(Octets.hex(AT + "000003E8" + "01" + "FB17701766" + PLACE + "2328"));
  }

  @Test
  void refusesSecondsAndPlacesThatDoNotExist() {
    String head = AT + "000003E8" + "01";
    String noPlace = "7FFFFFFF" + "00000000";
    assertThatThrownBy(() -> decodeMinute(head + "3C17701766" + PLACE + "2328"))
        .hasMessageContaining("second 60");
    assertThatThrownBy(() -> decodeMinute(head + "0017701766" + noPlace + "2328"))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> decodeMinute(AT + "000003E8" + "00"))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void givesEachEventOnceAndAsItIsKnownLast() {
    MemoryArchive archive = new MemoryArchive();
    archive.append(RecordSamples.event(Optional.empty()));
    SimInstant end = RecordSamples.AT.plus(SimDuration.ofSeconds(61));
    archive.append(RecordSamples.event(Optional.of(end)));
    assertThat(
            new EventHistory(archive)
                .between(RecordSamples.AT, RecordSamples.AT.plus(SimDuration.ofSeconds(1))))
        .singleElement()
        .satisfies(event -> assertThat(event.end()).contains(end));
  }

  private static ArchiveRecord decodeMinute(String hex) throws DecodeException {
    return RecordKind.MOTION_MINUTE.decode(Octets.hex(hex));
  }
}
