package tachotwin.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.ActivityDailyData;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CalibrationData;
import tachotwin.dictionary.CardIWData;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.CardSlotsStatus;
import tachotwin.dictionary.CodecTrial;
import tachotwin.dictionary.DetailedSpeedBlock;
import tachotwin.dictionary.DownloadActivityData;
import tachotwin.dictionary.DownloadablePeriod;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventData;
import tachotwin.dictionary.FaultData;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.LogOfControls;
import tachotwin.dictionary.LogOfLocks;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.OverSpeedingControlData;
import tachotwin.dictionary.OverSpeedingEventData;
import tachotwin.dictionary.SensorPaired;
import tachotwin.dictionary.SpecificConditionData;
import tachotwin.dictionary.SpecificConditionRecord;
import tachotwin.dictionary.SpecificConditionType;
import tachotwin.dictionary.TimeAdjustmentData;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VuIdentification;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

class VuFileTest {
  private static final TimeStamp T = new TimeStamp(0x69A51950L);
  private static final String T_HEX = "69A51950";
  private static final String NO_CARD_HEX = "0000" + "20".repeat(16);
  private static final String NO_NAME_HEX = "05" + "20".repeat(35);

  private static final DownloadStamp STAMP =
      DownloadStamp.of(
          SimInstant.parse("2026-03-02T05:00:07.9Z"),
          GeoCoordinates.ofDegrees(55.751244, -37.618423),
          Ia5String.of("NKM-0001", 16));
  // Б.40: 26 03 02 05 00 07; 55.75124400° = 5 575 124 400 = 014C4DA5B0h; −37.61842300° is
  // −3 761 842 300 = FFFFFFFF1FC6D784h (2⁶⁴ less E039287Ch); then the number and blanks.
  private static final String STAMP_HEX =
      "260302050007 000000014C4DA5B0 FFFFFFFF1FC6D784 4E4B4D2D30303031 2020202020202020";

  private static final Octets SIGNATURE = Octets.filled(0xA5, 64);
  private static final String TAIL_HEX = STAMP_HEX + "A5".repeat(64) + "00".repeat(26);

  private static final Overview OVERVIEW =
      new Overview(
          new VehicleIdentificationData(Ia5String.of("XTA", 17), VehicleRegistration.NONE),
          T,
          new DownloadablePeriod(TimeStamp.NONE, T),
          new CardSlotsStatus(EquipmentType.Code.DRIVER_CARD, EquipmentType.Code.CONTROL_CARD),
          DownloadActivityData.NONE,
          LogOfLocks.EMPTY,
          LogOfControls.EMPTY);
  // Б.41: 388 zeros, VIN 17, state 1, plate 14, time, span, slots, last download, two journals.
  private static final String OVERVIEW_HEX =
      "00".repeat(388)
          + "585441"
          + "20".repeat(14)
          + "00 05"
          + "20".repeat(13)
          + T_HEX
          + "00000000"
          + T_HEX
          + "13"
          + "00000000"
          + NO_CARD_HEX
          + NO_NAME_HEX
          + "00 00";

  private static final DriverActivity DAY =
      new DriverActivity(
          T,
          123_456,
          CardIWData.EMPTY,
          new ActivityDailyData(
              List.of(new ActivityChange(CardSlot.DRIVER, true, false, Activity.DRIVING, 300))),
          new SpecificConditionData(
              List.of(new SpecificConditionRecord(T, SpecificConditionType.Code.FERRY_TRAIN))));
  // Б.42: time, 123 456 = 01E240h, no cards, one change, the zero, one situation.
  private static final String DAY_HEX = T_HEX + "01E240 0000 0001 592C 00 0001" + T_HEX + "03";

  private static final EventsAndFaults EVENTS =
      new EventsAndFaults(
          FaultData.EMPTY,
          EventData.EMPTY,
          OverSpeedingControlData.NONE,
          OverSpeedingEventData.EMPTY,
          TimeAdjustmentData.EMPTY);
  private static final String EVENTS_HEX = "00 00" + "00".repeat(9) + "00 00";

  private static final DetailedSpeed SPEED =
      new DetailedSpeed(List.of(new DetailedSpeedBlock(T, Collections.nCopies(60, 90))));
  private static final String SPEED_HEX = "0001" + T_HEX + "5A".repeat(60);

  private static final TechnicalData TECHNICAL =
      new TechnicalData(
          new VuIdentification(
              Name.NONE,
              Address.NONE,
              Ia5String.of("TT-1", 16),
              Ia5String.of("1", 8),
              Ia5String.of("0100", 4),
              T,
              T,
              Ia5String.blank(8)),
          SensorPaired.NONE,
          CalibrationData.EMPTY);
  private static final String TECHNICAL_HEX =
      NO_NAME_HEX
          + NO_NAME_HEX
          + "54542D31"
          + "20".repeat(12)
          + "31"
          + "20".repeat(7)
          + "30313030"
          + T_HEX
          + T_HEX
          + "20".repeat(8)
          + "20".repeat(16)
          + "00000000"
          + "00";

  private static final Octets CERTIFICATE = Octets.hex("3003 020105");

  private static final VuFile FILE =
      new VuFile(
          List.of(
              record(OVERVIEW),
              record(DAY),
              record(DAY),
              record(EVENTS),
              record(SPEED),
              record(TECHNICAL)),
          CERTIFICATE);
  private static final Octets OCTETS =
      Octets.hex(
          "7601"
              + OVERVIEW_HEX
              + TAIL_HEX
              + "7602"
              + DAY_HEX
              + TAIL_HEX
              + "7602"
              + DAY_HEX
              + TAIL_HEX
              + "7603"
              + EVENTS_HEX
              + TAIL_HEX
              + "7604"
              + SPEED_HEX
              + TAIL_HEX
              + "7605"
              + TECHNICAL_HEX
              + TAIL_HEX
              + "7681 3003020105");

  @Test
  @Requirement({"DL-003", "DL-004"})
  void theStampIsDecimalTimeAndHundredMillionthsOfADegree() throws DecodeException {
    CodecTrial.golden(STAMP, DownloadStamp::decode, Octets.hex(STAMP_HEX));
    assertThat(DownloadStamp.of(STAMP.at(), GeoCoordinates.NONE, Ia5String.blank(16)).latitude())
        .isEqualTo(9_000_000_100L);
    // 30 February and an hour 25.
    refused("260230050007", 0);
    refused("260302250007", 0);
    refused("2A0302050007", 0);
    // 9 000 000 101 = 218711A65h is beyond the pole.
    assertThatThrownBy(
            () ->
                DownloadStamp.decode(
                    Octets.hex("260302050007 0000000218711A65" + "00".repeat(24)).reader()))
        .isInstanceOfSatisfying(DecodeException.class, e -> assertThat(e.offset()).isEqualTo(6));
  }

  @Test
  @Requirement({"DL-002", "DL-003"})
  void recordsFollowTablesB38ToB45() throws DecodeException {
    assertThat(FILE.toOctets()).isEqualTo(OCTETS);
    assertThat(VuFile.decode(OCTETS)).isEqualTo(FILE);
    assertThat(FILE.first(Overview.class)).contains(OVERVIEW);
    assertThat(FILE.all(DriverActivity.class)).containsExactly(DAY, DAY);
  }

  @Test
  void signedOctetsRunFromTheContentToThePartNumber() throws DecodeException {
    VuFileLayout layout = VuFileLayout.of(OCTETS);
    assertThat(layout.parts()).extracting(SignedPart::identifier).containsExactly(1, 2, 2, 3, 4, 5);
    // Overview 388 + 32 + 4 + 8 + 1 + 58 + 1 + 1 = 493, behind prefix and identifier.
    assertThat(layout.parts().get(0))
        .isEqualTo(new SignedPart("Общие сведения", 1, 2, 2 + 493 + 38, 2 + 493 + 38, 64));
    for (int i = 0; i < layout.parts().size(); i++) {
      SignedPart part = layout.parts().get(i);
      VuRecord record = FILE.records().get(i);
      assertThat(OCTETS.slice(part.from(), part.to()))
          .isEqualTo(VuRecord.signedOctets(record.data(), record.stamp()));
      assertThat(OCTETS.slice(part.at(), part.at() + part.length())).isEqualTo(SIGNATURE);
    }
    assertThat(OCTETS.slice(layout.certificateFrom(), layout.certificateTo()))
        .isEqualTo(CERTIFICATE);
  }

  @Test
  @Requirement("DL-002")
  void recordsMayComeInAnyOrderButTheCertificateIsLast() throws DecodeException {
    VuFile turned =
        new VuFile(List.of(record(SPEED), record(TECHNICAL), record(OVERVIEW)), CERTIFICATE);
    assertThat(VuFile.decode(turned.toOctets())).isEqualTo(turned);
    Octets certificateFirst =
        Octets.concat(Octets.hex("7681 3003020105"), Octets.hex("7601" + OVERVIEW_HEX + TAIL_HEX));
    assertThatThrownBy(() -> VuFile.decode(certificateFirst)).isInstanceOf(DecodeException.class);
    Octets certificateInside = Octets.concat(OCTETS, Octets.hex("7603" + EVENTS_HEX + TAIL_HEX));
    assertThatThrownBy(() -> VuFile.decode(certificateInside))
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.offset()).isEqualTo(OCTETS.length()));
  }

  @Test
  void theOverviewAndTheCertificateMustBeThere() {
    Octets noOverview = new VuFile(List.of(record(DAY)), CERTIFICATE).toOctets();
    assertThatThrownBy(() -> VuFile.decode(noOverview))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("record 01");
    assertThatThrownBy(() -> VuFile.decode(OCTETS.slice(0, OCTETS.length() - 7)))
        .isInstanceOf(DecodeException.class);
    Octets noSequence =
        Octets.concat(OCTETS.slice(0, OCTETS.length() - 5), Octets.hex("0403020105"));
    assertThatThrownBy(() -> VuFile.decode(noSequence)).isInstanceOf(DecodeException.class);
  }

  @Test
  @Requirement("DL-004")
  void aReserveThatIsNotZeroIsRefusedWhereItIs() {
    SignedPart part = layout().parts().get(1);
    int reserve = part.at() + 64;
    refusedAt(reserve + 25, 1);
    refusedAt(reserve, 0xFF);
    assertThat(layoutOf(changed(reserve, 1)).parts()).isEqualTo(layout().parts());
  }

  @Test
  void zerosOfTheOverviewAndOfTheDayAreChecked() {
    refusedAt(2, 1);
    refusedAt(2 + 387, 1);
    // 4 + 3 + 2 + 2 + 2 octets before the zero of Б.42.
    refusedAt(layout().parts().get(1).from() + 13, 1);
  }

  @Test
  void aChangedValueLeavesTheLayout() {
    Random random = new Random(38);
    SignedPart part = layout().parts().get(4);
    for (int round = 0; round < 500; round++) {
      // Behind numOfRecords no octet of record 04h is a length.
      int at = part.from() + 2 + random.nextInt(part.to() - part.from() - 2);
      assertThat(layoutOf(changed(at, random.nextInt(256))).parts()).isEqualTo(layout().parts());
    }
  }

  @Test
  void everyPrefixIsRefused() {
    CodecTrial.refusesEveryPrefix(in -> VuFile.decode(in.rest()), OCTETS);
  }

  @Test
  void decodingThrowsNothingElseUnderTenThousandMutations() {
    Octets small = new VuFile(List.of(record(OVERVIEW), record(DAY)), CERTIFICATE).toOctets();
    CodecTrial.survivesMutation(in -> VuFile.decode(in.rest()), small, 10_000);
  }

  private static VuRecord record(VuData data) {
    return new VuRecord(data, STAMP, SIGNATURE);
  }

  private static Octets changed(int at, int value) {
    byte[] bytes = OCTETS.toByteArray();
    bytes[at] = (byte) value;
    return Octets.of(bytes);
  }

  private static VuFileLayout layout() {
    return layoutOf(OCTETS);
  }

  private static VuFileLayout layoutOf(Octets file) {
    try {
      return VuFileLayout.of(file);
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  private static void refused(String dateTime, int offset) {
    assertThatThrownBy(() -> DownloadStamp.decode(Octets.hex(dateTime + "00".repeat(32)).reader()))
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.offset()).isEqualTo(offset));
  }

  private static void refusedAt(int at, int value) {
    assertThatThrownBy(() -> VuFile.decode(changed(at, value)))
        .isInstanceOfSatisfying(DecodeException.class, e -> assertThat(e.offset()).isEqualTo(at));
  }
}
