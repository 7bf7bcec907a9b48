package tachotwin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tachotwin.dictionary.CodecTrial.golden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

/** Golden octets are put together by hand from the tables of Б.1 and Б.2.2. */
class DictionaryTest {
  // 2026-03-02T05:00:00Z is 20514 days and 5 h after 1970: 1 772 427 600 = 69A51950h.
  private static final TimeStamp FIVE = TimeStamp.of(SimInstant.parse("2026-03-02T05:00:00Z"));
  private static final String FIVE_HEX = "69A51950";
  // An hour later: + 3600 = 0E10h.
  private static final TimeStamp SIX = new TimeStamp(FIVE.seconds() + 3600);
  private static final String SIX_HEX = "69A52760";

  // Б.18: type 01, state 2B, then "RUD0000000001" + blank… here 14 signs, indices 0 and 0.
  private static final FullCardNumber CARD =
      new FullCardNumber(
          EquipmentType.Code.DRIVER_CARD,
          NationNumeric.Code.RUSSIA,
          CardNumber.driver("RUD00000000001", '0', '1'));
  private static final String CARD_HEX = "01 2B 52 55 44 30 30 30 30 30 30 30 30 30 30 31 30 31";
  private static final String NO_CARD_HEX = "00 00" + "20".repeat(16);

  // ISO 8859-5: А is B0h, so И = B8h, в = D2h; Б.24: 05h, then 35 signs.
  private static final Name NAME = Name.of("Ив");
  private static final String NAME_HEX = "05 B8 D2" + "20".repeat(33);
  private static final Address ADDRESS = Address.of("Ив");

  // Б.35: "A123" is A 123 in Latin 41h; plate А = B0h, 1 = 31h.
  private static final VehicleRegistration PLATE =
      new VehicleRegistration(NationNumeric.Code.RUSSIA, VehicleRegistrationNumber.of("А1"));
  private static final String PLATE_HEX = "2B 05 B0 31" + "20".repeat(11);
  private static final VehicleIdentificationData VEHICLE =
      new VehicleIdentificationData(Ia5String.of("XTA", 17), PLATE);
  private static final String VEHICLE_HEX = "58 54 41" + "20".repeat(14) + PLATE_HEX;

  // 55.751244° = 55 751 244 = 0352B24Ch; 37.618423° = 37 618 423 = 023E02F7h.
  private static final GeoCoordinates PLACE = GeoCoordinates.ofDegrees(55.751244, 37.618423);
  private static final String PLACE_HEX = "0352B24C 023E02F7";

  @Test
  void timeStampCountsSecondsSince1970() throws DecodeException {
    golden(FIVE, TimeStamp::decode, Octets.hex(FIVE_HEX));
    golden(new TimeStamp(0xFFFF_FFFFL), TimeStamp::decode, Octets.hex("FFFFFFFF"));
    assertThat(FIVE.text()).isEqualTo("02.03.2026 05:00:00 UTC");
    assertThat(TimeStamp.NONE.instant()).isEmpty();
    assertThatThrownBy(() -> new TimeStamp(1L << 32)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Requirement("DL-018")
  void placesAreMillionthsOfADegreeWithinTheGlobe() throws DecodeException {
    golden(PLACE, GeoCoordinates::decode, Octets.hex(PLACE_HEX));
    // −90 000 000 = FAA2B580h, −180 000 000 = F5456B00h (two's complement of 055D4A80h, 0ABA9500h).
    golden(
        new GeoCoordinates(-90_000_000, -180_000_000),
        GeoCoordinates::decode,
        Octets.hex("FAA2B580 F5456B00"));
    // 90 000 001 and 180 000 001 stand for no place.
    golden(GeoCoordinates.NONE, GeoCoordinates::decode, Octets.hex("055D4A81 0ABA9501"));
    assertThat(GeoCoordinates.NONE.isNone()).isTrue();
    assertThat(new GeoCoordinates(-1, 5).text()).isEqualTo("-00.000001° +000.000005°");
    assertThatThrownBy(() -> GeoCoordinates.decode(Octets.hex("055D4A82 00000000").reader()))
        .isInstanceOfSatisfying(DecodeException.class, e -> assertThat(e.offset()).isZero());
    assertThatThrownBy(() -> GeoCoordinates.decode(Octets.hex("00000000 0ABA9502").reader()))
        .isInstanceOfSatisfying(DecodeException.class, e -> assertThat(e.offset()).isEqualTo(4));
  }

  @Test
  void textsCarryTheirCodePageAndBlanks() throws DecodeException {
    golden(NAME, Name::decode, Octets.hex(NAME_HEX));
    golden(ADDRESS, Address::decode, Octets.hex(NAME_HEX));
    golden(PLATE, VehicleRegistration::decode, Octets.hex(PLATE_HEX));
    golden(VEHICLE, VehicleIdentificationData::decode, Octets.hex(VEHICLE_HEX));
    assertThat(Name.of("Ы".repeat(40)).text()).isEqualTo("Ы".repeat(35));
    // É of code page 1 is C9h.
    assertThat(Name.decode(Octets.hex("01C9" + "20".repeat(34)).reader()).text()).isEqualTo("É");
    assertThatThrownBy(() -> VehicleRegistrationNumber.of("12345678901234"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ia5String.of("Ы", 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theExampleOfB215FillsWithBlanks() {
    assertThat(Ia5String.of("1234567890", 16).toOctets())
        .isEqualTo(Octets.hex("31323334353637383930202020202020"));
  }

  @Test
  void cardNumbersAreSixteenSigns() throws DecodeException {
    golden(CARD, FullCardNumber::decode, Octets.hex(CARD_HEX));
    golden(FullCardNumber.NONE, FullCardNumber::decode, Octets.hex(NO_CARD_HEX));
    assertThat(CardNumber.owner("RUM0000000001", '0', '1', 'A').text())
        .isEqualTo("RUM000000000101A");
    assertThatThrownBy(() -> CardNumber.driver("RUD", 'a', '0'))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Requirement("DL-009")
  void activityChangePacksSlotCrewCardActivityAndMinute() throws DecodeException {
    // Б.5: slot 1, crew, card in, driving (3), 05:00 = 300 = 12Ch: 0 1 0 11 00100101100.
    golden(
        new ActivityChange(CardSlot.DRIVER, true, false, Activity.DRIVING, 300),
        ActivityChange::decode,
        Octets.hex("592C"));
    // Slot 2, one driver, card out, rest, 1440 = 5A0h: 1 0 1 00 10110100000.
    golden(
        new ActivityChange(CardSlot.CO_DRIVER, false, true, Activity.REST, 1440),
        ActivityChange::decode,
        Octets.hex("A5A0"));
    // 1441 = 5A1h is no minute of a day.
    assertThatThrownBy(() -> ActivityChange.decode(Octets.hex("05A1").reader()))
        .isInstanceOfSatisfying(DecodeException.class, e -> assertThat(e.offset()).isZero());
    assertThatThrownBy(() -> new ActivityChange(CardSlot.DRIVER, false, false, Activity.REST, 1441))
        .isInstanceOf(IllegalArgumentException.class);
    golden(
        new ActivityDailyData(
            List.of(new ActivityChange(CardSlot.DRIVER, false, true, Activity.REST, 0))),
        ActivityDailyData::decode,
        Octets.hex("0001 2000"));
    golden(ActivityDailyData.EMPTY, ActivityDailyData::decode, Octets.hex("0000"));
  }

  @Test
  @Requirement("DL-010")
  void calibrationRecordFollowsTableB7() throws DecodeException {
    CalibrationRecord record =
        new CalibrationRecord(
            CalibrationPurpose.Code.PERIODIC_INSPECTION,
            NAME,
            ADDRESS,
            CARD,
            SIX,
            VEHICLE,
            8000,
            8001,
            25600,
            Ia5String.of("315/80R22.5", 15),
            90,
            100_000,
            100_001,
            FIVE,
            SIX,
            SIX);
    // w 8000 = 1F40h, k = 1F41h, l = 25 600 = 6400h; 90 = 5Ah; 100 000 = 0186A0h.
    String octets =
        "04"
            + NAME_HEX
            + NAME_HEX
            + CARD_HEX
            + SIX_HEX
            + VEHICLE_HEX
            + "1F40 1F41 6400"
            + "33 31 35 2F 38 30 52 32 32 2E 35 20 20 20 20"
            + "5A 0186A0 0186A1"
            + FIVE_HEX
            + SIX_HEX
            + SIX_HEX;
    golden(record, CalibrationRecord::decode, Octets.hex(octets));
    golden(
        new CalibrationData(List.of(record)), CalibrationData::decode, Octets.hex("01" + octets));
    golden(CalibrationData.EMPTY, CalibrationData::decode, Octets.hex("00"));
  }

  @Test
  @Requirement("DL-011")
  void slotsStatusHoldsTwoNibbles() throws DecodeException {
    golden(
        new CardSlotsStatus(EquipmentType.Code.DRIVER_CARD, EquipmentType.Code.CONTROL_CARD),
        CardSlotsStatus::decode,
        Octets.hex("13"));
    golden(
        new CardSlotsStatus(EquipmentType.Code.NONE, EquipmentType.Code.WORKSHOP_CARD),
        CardSlotsStatus::decode,
        Octets.hex("02"));
    golden(
        new CardSlotsStatus(EquipmentType.Code.COMPANY_CARD, new EquipmentType.Other(9)),
        CardSlotsStatus::decode,
        Octets.hex("49"));
  }

  @Test
  @Requirement("DL-008")
  void speedIsKnownTo220() throws DecodeException {
    List<Integer> speeds = new ArrayList<>(Collections.nCopies(60, 90));
    speeds.set(1, 220);
    speeds.set(59, DetailedSpeedBlock.UNDEFINED);
    // 220 = DCh, 90 = 5Ah.
    Octets octets = Octets.hex(FIVE_HEX + "5A DC" + "5A".repeat(57) + "FF");
    golden(new DetailedSpeedBlock(FIVE, speeds), DetailedSpeedBlock::decode, octets);
    assertThatThrownBy(
            () ->
                DetailedSpeedBlock.decode(
                    Octets.hex(FIVE_HEX + "5A DD" + "5A".repeat(58)).reader()))
        .isInstanceOfSatisfying(DecodeException.class, e -> assertThat(e.offset()).isEqualTo(5));
    speeds.set(1, 221);
    assertThatThrownBy(() -> new DetailedSpeedBlock(FIVE, speeds))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void downloadsNameTheirSpanAndCard() throws DecodeException {
    golden(
        new DownloadablePeriod(FIVE, SIX),
        DownloadablePeriod::decode,
        Octets.hex(FIVE_HEX + SIX_HEX));
    golden(
        new DownloadActivityData(FIVE, CARD, NAME),
        DownloadActivityData::decode,
        Octets.hex(FIVE_HEX + CARD_HEX + NAME_HEX));
  }

  @Test
  @Requirement({"DL-012", "DL-013"})
  void eventsAndFaultsFollowTablesB13AndB17() throws DecodeException {
    CardsInSlots cards = new CardsInSlots(CARD, FullCardNumber.NONE, CARD, FullCardNumber.NONE);
    String head = "05 00" + FIVE_HEX + SIX_HEX;
    String slots = CARD_HEX + NO_CARD_HEX + CARD_HEX + NO_CARD_HEX;
    EventRecord event =
        new EventRecord(
            EventFaultType.Code.CARD_INSERTION_WHILE_DRIVING,
            EventFaultRecordPurpose.Code.MOST_RECENT,
            FIVE,
            SIX,
            cards,
            3);
    golden(event, EventRecord::decode, Octets.hex(head + slots + "03"));
    golden(
        new EventData(List.of(event)), EventData::decode, Octets.hex("01" + head + slots + "03"));
    FaultRecord fault =
        new FaultRecord(
            EventFaultType.Code.PRINTER_FAULT,
            EventFaultRecordPurpose.Code.ONGOING,
            FIVE,
            TimeStamp.NONE,
            cards);
    String octets = "32 07" + FIVE_HEX + "00000000" + slots;
    golden(fault, FaultRecord::decode, Octets.hex(octets));
    golden(new FaultData(List.of(fault)), FaultData::decode, Octets.hex("01" + octets));
  }

  @Test
  @Requirement({"DL-012", "DL-013", "DL-015"})
  void codesOfTheTablesAreListedInOrderAndOthersSurvive() {
    assertThat(EventFaultType.Code.values())
        .extracting(EventFaultType.Code::code)
        .containsExactly(
            0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0C, 0x10, 0x11,
            0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x30,
            0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x40, 0x54);
    assertThat(EventFaultRecordPurpose.Code.values())
        .extracting(EventFaultRecordPurpose.Code::code)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(NationNumeric.Code.RUSSIA.code()).isEqualTo(0x2B);
    assertThat(NationNumeric.Code.values()).hasSize(0x34 + 3);
    for (int code = 0; code < 256; code++) {
      assertThat(EventFaultType.of(code).code()).isEqualTo(code);
      assertThat(NationNumeric.of(code).code()).isEqualTo(code);
      assertThat(EquipmentType.of(code).code()).isEqualTo(code);
      assertThat(CalibrationPurpose.of(code).code()).isEqualTo(code);
      assertThat(EventFaultRecordPurpose.of(code).code()).isEqualTo(code);
      assertThat(SpecificConditionType.of(code).code()).isEqualTo(code);
    }
    assertThat(EventFaultType.of(0x80)).isEqualTo(new EventFaultType.Other(0x80));
    assertThat(EventFaultType.of(0x37).isFault()).isTrue();
    assertThat(EventFaultType.of(0x54).isFault()).isFalse();
    assertThatThrownBy(() -> new EventFaultType.Other(0x07))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Requirement("DL-014")
  void controlTypeHasABitForEachDeed() throws DecodeException {
    golden(new ControlType(true, false, false, false, 0), ControlType::decode, Octets.hex("80"));
    golden(new ControlType(false, true, false, false, 0), ControlType::decode, Octets.hex("40"));
    golden(new ControlType(false, false, true, true, 9), ControlType::decode, Octets.hex("39"));
    ControlRecord record =
        new ControlRecord(new ControlType(true, true, true, true, 0), FIVE, CARD, FIVE, SIX);
    String octets = "F0" + FIVE_HEX + CARD_HEX + FIVE_HEX + SIX_HEX;
    golden(record, ControlRecord::decode, Octets.hex(octets));
    golden(new LogOfControls(List.of(record)), LogOfControls::decode, Octets.hex("01" + octets));
  }

  @Test
  void locksNameTheCompany() throws DecodeException {
    LockRecord record = new LockRecord(FIVE, SIX, NAME, ADDRESS, CARD);
    String octets = FIVE_HEX + SIX_HEX + NAME_HEX + NAME_HEX + CARD_HEX;
    golden(record, LockRecord::decode, Octets.hex(octets));
    golden(new LogOfLocks(List.of(record)), LogOfLocks::decode, Octets.hex("01" + octets));
  }

  @Test
  @Requirement("DL-016")
  void cardCyclesFollowTableB26() throws DecodeException {
    CardIWRecord record =
        new CardIWRecord(
            NAME,
            Name.NONE,
            CARD,
            SIX,
            FIVE,
            PLACE,
            100_000,
            CardSlot.CO_DRIVER,
            SIX,
            GeoCoordinates.NONE,
            100_001,
            PLATE,
            FIVE,
            true);
    String octets =
        NAME_HEX
            + "05"
            + "20".repeat(35)
            + CARD_HEX
            + SIX_HEX
            + FIVE_HEX
            + PLACE_HEX
            + "0186A0 01"
            + SIX_HEX
            + "055D4A81 0ABA9501 0186A1"
            + PLATE_HEX
            + FIVE_HEX
            + "01";
    golden(record, CardIWRecord::decode, Octets.hex(octets));
    golden(new CardIWData(List.of(record)), CardIWData::decode, Octets.hex("0001" + octets));
    assertThatThrownBy(
            () ->
                CardIWRecord.decode(
                    Octets.hex(octets.substring(0, octets.length() - 2) + "02").reader()))
        .isInstanceOfSatisfying(DecodeException.class, e -> assertThat(e.offset()).isEqualTo(144));
  }

  @Test
  void specialSituationsAreTimeAndType() throws DecodeException {
    SpecificConditionRecord record =
        new SpecificConditionRecord(FIVE, SpecificConditionType.Code.FERRY_TRAIN);
    golden(record, SpecificConditionRecord::decode, Octets.hex(FIVE_HEX + "03"));
    golden(
        new SpecificConditionData(List.of(record, record)),
        SpecificConditionData::decode,
        Octets.hex("0002" + FIVE_HEX + "03" + FIVE_HEX + "03"));
  }

  @Test
  @Requirement("DL-017")
  void overspeedsFollowTableB30() throws DecodeException {
    OverSpeedingEventRecord record =
        new OverSpeedingEventRecord(
            EventFaultType.Code.OVER_SPEEDING,
            EventFaultRecordPurpose.Code.LONGEST_OF_DAY,
            FIVE,
            SIX,
            112,
            101,
            CARD,
            2);
    // 112 = 70h, 101 = 65h.
    String octets = "07 01" + FIVE_HEX + SIX_HEX + "70 65" + CARD_HEX + "02";
    golden(record, OverSpeedingEventRecord::decode, Octets.hex(octets));
    golden(
        new OverSpeedingEventData(List.of(record)),
        OverSpeedingEventData::decode,
        Octets.hex("01" + octets));
    golden(
        new OverSpeedingControlData(FIVE, SIX, 255),
        OverSpeedingControlData::decode,
        Octets.hex(FIVE_HEX + SIX_HEX + "FF"));
  }

  @Test
  void timeAdjustmentsNameTheWorkshop() throws DecodeException {
    TimeAdjustmentRecord record = new TimeAdjustmentRecord(FIVE, SIX, NAME, ADDRESS, CARD);
    String octets = FIVE_HEX + SIX_HEX + NAME_HEX + NAME_HEX + CARD_HEX;
    golden(record, TimeAdjustmentRecord::decode, Octets.hex(octets));
    golden(
        new TimeAdjustmentData(List.of(record)),
        TimeAdjustmentData::decode,
        Octets.hex("01" + octets));
  }

  @Test
  void unitAndSensorAreIdentified() throws DecodeException {
    golden(
        new VuIdentification(
            NAME,
            ADDRESS,
            Ia5String.of("TT-1", 16),
            Ia5String.of("00000042", 8),
            Ia5String.of("0100", 4),
            FIVE,
            SIX,
            Ia5String.blank(8)),
        VuIdentification::decode,
        Octets.hex(
            NAME_HEX
                + NAME_HEX
                + "54542D31"
                + "20".repeat(12)
                + "3030303030303432"
                + "30313030"
                + FIVE_HEX
                + SIX_HEX
                + "20".repeat(8)));
    golden(
        new SensorPaired(Ia5String.of("00000007", 8), Ia5String.blank(8), FIVE),
        SensorPaired::decode,
        Octets.hex("3030303030303037" + "20".repeat(8) + FIVE_HEX));
  }

  @Test
  void drivingTimesKeepTheOrderOfTableB80() throws DecodeException {
    DrivingTimes times =
        DrivingTimes.of(
            Map.of(
                DrivingTimes.Item.REMAINING_CURRENT_DRIVING_TIME, 270L,
                DrivingTimes.Item.CURRENT_DAILY_DRIVING_TIME, 99_999L),
            new AdditionalDrivingInformation(
                2,
                3,
                Indication.NO,
                Indication.YES,
                Indication.NOT_AVAILABLE,
                Indication.NO,
                Indication.ERROR));
    // 270 = 010Eh; the seventh time is cut to FAFFh; 2 | 3<<3 | 1<<8 | 3<<10 | 2<<14 = 8D1Ah.
    golden(
        times,
        DrivingTimes::decode,
        Octets.hex("010E" + "FFFF".repeat(5) + "FAFF" + "FFFF".repeat(8) + "8D1A"));
    assertThat(times.get(DrivingTimes.Item.CURRENT_DAILY_DRIVING_TIME)).isEqualTo(DrivingTimes.MAX);
  }

  @Test
  void decodersThrowNothingElseUnderTenThousandMutations() {
    Octets octets =
        Octets.hex(
            "0001"
                + NAME_HEX
                + "05"
                + "20".repeat(35)
                + CARD_HEX
                + SIX_HEX
                + FIVE_HEX
                + PLACE_HEX
                + "0186A0 01"
                + SIX_HEX
                + "055D4A81 0ABA9501 0186A1"
                + PLATE_HEX
                + FIVE_HEX
                + "01");
    CodecTrial.survivesMutation(CardIWData::decode, octets, 10_000);
    CodecTrial.survivesMutation(
        ActivityDailyData::decode, Octets.hex("0004 592C A5A0 0000 0800"), 10_000);
  }
}
