package tachotwin.skzi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;

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

  /** Nothing of the code's own names is left. */
  @Test
  void tellsEachKindInTheWordsOfTheField() {
    for (ArchiveRecord record : RecordSamples.all()) {
      Decoded told = record.describe();
      assertThat(told.name()).as("%s", record.kind()).containsPattern("^[а-яё«]");
      assertThat(told.fields()).as("%s", record.kind()).isNotEmpty();
      for (Field field : told.fields()) {
        assertThat(field.value())
            .as("%s, %s", record.kind(), field.name())
            .doesNotContain("[", "=", "Optional", "true", "false", "null");
      }
    }
  }

  @Test
  void tellsABlockThatHasNoUnitYet() {
    IdentityFact fact =
        new IdentityFact(RecordSamples.AT, "1", "2", "3", "4", RecordSamples.AT, Optional.empty());
    assertThat(fact.describe().fields()).contains(new Field("Тахограф", "нет", "4.7.15"));
  }

  @Test
  void tellsValuesWithTheirUnits() {
    MotionFact fact = new MotionFact(RecordSamples.AT, true, false, RecordSamples.PLACE, 1_000);
    assertThat(fact.describe())
        .isEqualTo(
            new Decoded(
                "начало или конец движения",
                "4.7.10",
                List.of(
                    new Field("Начало", "да", "4.7.10"),
                    new Field("Первым сказал датчик", "нет", "4.7.10"),
                    new Field("Место", "+55.751244° +037.618423°", "4.7.10"),
                    new Field("Путь, м", "1000", "4.7.10"))));
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
    // Began, by GNSS, at the place, at 1 000 m = 3E8, five octets.
    MotionFact fact = new MotionFact(RecordSamples.AT, true, false, RecordSamples.PLACE, 1_000);
    assertThat(fact.toOctets()).isEqualTo(Octets.hex(AT + "0100" + PLACE + "00000003E8"));
  }

  @Test
  void writesAMinuteOfMotion() {
    // 1 000 m, one sample: second 59 = 3B with bit 6 (by pulses) and bit 7 (ferry) = FB,
    // 60.00 km/h = 1770, 59.90 km/h = 1766, the place, 90.00° = 2328.
    MotionSample sample = new MotionSample(59, true, true, 6000, 5990, RecordSamples.PLACE, 9000);
    assertThat(new MotionMinute(RecordSamples.AT, 1_000, List.of(sample)).toOctets())
        .isEqualTo(Octets.hex(AT + "00000003E8" + "01" + "FB17701766" + PLACE + "2328"));
  }

  @Test
  void writesTheFurtherSecondsOfAMinuteAsDifferences() throws DecodeException {
    // Second 0: 60.00 km/h = 1770, pulses 59.90 = 1766, at the place, course 90.00 = 2328.
    // A number n ≥ 0 is written as 2n, n < 0 as −2n − 1, by sevens of bits, the lowest first.
    // Second 1: +0.30 km/h: 30 → 60 = 3C; pulses 0.10 below: −10 → 19 = 13; 200 north: 400 = 190h =
    // 3·128 + 16 → 90 03; 1 west: −1 → 1 = 01; course −0.05: −5 → 9 = 09.
    // Second 2: −0.64: −64 → 127 = 7F; pulses as GNSS: 00; 199 north where 200 are expected: 01;
    // 1 west as expected: 00; course as before: 00.
    List<MotionSample> samples =
        List.of(
            new MotionSample(0, false, false, 6000, 5990, place(0, 0), 9000),
            new MotionSample(1, false, false, 6030, 6020, place(200, -1), 8995),
            new MotionSample(2, false, false, 5966, 5966, place(399, -2), 8995));
    Octets octets = new MotionMinute(RecordSamples.AT, 1_000, samples).toOctets();
    String second = "3C13" + "9003" + "0109";
    assertThat(octets)
        .isEqualTo(
            Octets.hex(
                AT + "00000003E8" + "03" + "0017701766" + PLACE + "2328" + second + "7F00010000"));
    assertThat(((MotionMinute) RecordKind.MOTION_MINUTE.decode(octets)).samples())
        .isEqualTo(samples);
  }

  @Test
  void tellsSecondsAndSourcesOneByOneWhereOneIsMissingOrAnother() throws DecodeException {
    // The third sample is second 3, by pulses and without a place: 03 with bit 6 = 43. From
    // 55751244, 37618423 to 90000001, 180000001: north 34248757,
    // east 142381578.
    List<MotionSample> samples =
        List.of(
            new MotionSample(0, false, false, 6000, 6000, place(0, 0), 0),
            new MotionSample(1, false, false, 6000, 6000, place(0, 0), 0),
            new MotionSample(3, true, false, 6000, 6000, GeoCoordinates.NONE, 0));
    Octets octets = new MotionMinute(RecordSamples.AT, 1_000, samples).toOctets();
    assertThat(octets)
        .isEqualTo(
            Octets.hex(
                AT
                    + "00000003E8"
                    + "83"
                    + "0017701770"
                    + PLACE
                    + "0000"
                    + "01"
                    + "0000000000"
                    + "43"
                    + "0000"
                    + sevens(68_497_514)
                    + sevens(284_763_156)
                    + "00"));
    assertThat(((MotionMinute) RecordKind.MOTION_MINUTE.decode(octets)).samples())
        .isEqualTo(samples);
  }

  @Test
  void readsAnyMinuteBack() throws DecodeException {
    Random random = new Random(4710);
    for (int run = 0; run < 200; run++) {
      List<MotionSample> samples = new ArrayList<>();
      for (int second = random.nextInt(3); second < 60; second += 1 + random.nextInt(20) / 19) {
        samples.add(
            new MotionSample(
                second,
                random.nextInt(10) == 0,
                random.nextInt(10) == 0,
                random.nextInt(65_536),
                random.nextInt(65_536),
                new GeoCoordinates(
                    random.nextInt(180_000_001) - 90_000_000,
                    random.nextInt(360_000_001) - 180_000_000),
                random.nextInt(36_000)));
      }
      MotionMinute minute = new MotionMinute(RecordSamples.AT, 1_000, samples);
      assertThat(RecordKind.MOTION_MINUTE.decode(minute.toOctets())).isEqualTo(minute);
    }
  }

  @Test
  void refusesDifferencesThatLeadNowhere() {
    String two = AT + "00000003E8" + "02" + "0017701766" + PLACE + "2328";
    assertThatThrownBy(() -> decodeMinute(two + "FFFFFFFF7F" + "00000000"))
        .as("speed of more than two octets")
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> decodeMinute(two + "808080808001" + "00000000"))
        .as("a number of more than five octets")
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> decodeMinute(two + "0000" + "FFFFFFFF7F" + "0000"))
        .as("no latitude")
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> decodeMinute(two.replace("0017701766", "3B17701766") + "0000000000"))
        .hasMessageContaining("second of a minute: 60");
  }

  @Test
  void refusesSecondsAndPlacesThatDoNotExist() {
    String head = AT + "00000003E8" + "01";
    String noPlace = "7FFFFFFF" + "00000000";
    assertThatThrownBy(() -> decodeMinute(head + "3C17701766" + PLACE + "2328"))
        .hasMessageContaining("second of a minute: 60");
    assertThatThrownBy(() -> decodeMinute(head + "0017701766" + noPlace + "2328"))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> decodeMinute(AT + "00000003E8" + "00"))
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

  private static GeoCoordinates place(int north, int east) {
    return new GeoCoordinates(
        RecordSamples.PLACE.latitude() + north, RecordSamples.PLACE.longitude() + east);
  }

  private static String sevens(long value) {
    StringBuilder out = new StringBuilder();
    for (long left = value; left > 0; left /= 128) {
      out.append(String.format(Locale.ROOT, "%02X", left % 128 + (left < 128 ? 0 : 128)));
    }
    return out.toString();
  }

  private static ArchiveRecord decodeMinute(String hex) throws DecodeException {
    return RecordKind.MOTION_MINUTE.decode(Octets.hex(hex));
  }
}
