package tachotwin.dictionary.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tachotwin.dictionary.CodecTrial.golden;
import static tachotwin.dictionary.CodecTrial.goldenFile;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.CodecTrial;
import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.SpecificConditionType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Golden octets are put together by hand from the layouts of the European Annex 1B. */
class CardFilesTest {
  private static final TimeStamp T = new TimeStamp(0x69A51950L);
  private static final String T_HEX = "69A51950";
  private static final VehicleRegistration PLATE =
      new VehicleRegistration(NationNumeric.Code.RUSSIA, VehicleRegistrationNumber.of("А1"));
  private static final String PLATE_HEX = "2B 05 B0 31" + "20".repeat(11);
  private static final String NO_PLATE_HEX = "00 05" + "20".repeat(13);
  private static final String NAME_HEX = "05 B8" + "20".repeat(34);
  private static final Name NAME = Name.of("И");
  private static final CardIdentity IDENTITY =
      new CardIdentity(NationNumeric.Code.RUSSIA, CardNumber.of("RUD"), NAME, T, T, T);
  private static final String IDENTITY_HEX =
      "2B 525544" + "20".repeat(13) + NAME_HEX + T_HEX + T_HEX + T_HEX;

  @Test
  void chipFilesHaveTheirFixedLayout() throws DecodeException {
    golden(
        new Icc(
            0,
            0x01020304L,
            1225,
            1,
            0x7F,
            Ia5String.of("e1-84", 8),
            2,
            Octets.hex("0102030405"),
            Octets.hex("0607")),
        Icc::decode,
        Octets.hex("00 01020304 1225 01 7F 65312D3834202020 02 0102030405 0607"));
    golden(
        new Ic(Octets.hex("00000001"), Octets.hex("00000002")),
        Ic::decode,
        Octets.hex("00000001 00000002"));
  }

  @Test
  void applicationIdentificationTellsKindAndCapacities() throws DecodeException {
    // Driver, largest European card: n1 12, n2 24, n6 13776 = 35D0h, n3 200, n4 112.
    golden(
        new ApplicationIdentification.Session(
            EquipmentType.Code.DRIVER_CARD, 0, 12, 24, 13_776, 200, 112, 0),
        ApplicationIdentification::decode,
        Octets.hex("01 0000 0C 18 35D0 00C8 70"));
    golden(
        new ApplicationIdentification.Session(
            EquipmentType.Code.WORKSHOP_CARD, 0, 3, 6, 492, 8, 8, 255),
        ApplicationIdentification::decode,
        Octets.hex("02 0000 03 06 01EC 0008 08 FF"));
    golden(
        new ApplicationIdentification.Office(EquipmentType.Code.CONTROL_CARD, 0, 520),
        ApplicationIdentification::decode,
        Octets.hex("03 0000 0208"));
    assertThatThrownBy(() -> ApplicationIdentification.decode(Octets.hex("06 0000 0208").reader()))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void identificationDiffersWithTheKindOfCard() throws DecodeException {
    Ia5String language = Ia5String.of("ru", 2);
    golden(
        new DriverCardIdentification(IDENTITY, NAME, NAME, new BirthDate(1980, 12, 31), language),
        DriverCardIdentification::decode,
        Octets.hex(IDENTITY_HEX + NAME_HEX + NAME_HEX + "19801231 7275"));
    Octets office = Octets.hex(IDENTITY_HEX + NAME_HEX + NAME_HEX + NAME_HEX + NAME_HEX + "7275");
    Address address = Address.of("И");
    golden(
        new WorkshopCardIdentification(IDENTITY, NAME, address, NAME, NAME, language),
        WorkshopCardIdentification::decode,
        office);
    golden(
        new ControlCardIdentification(IDENTITY, NAME, address, NAME, NAME, language),
        ControlCardIdentification::decode,
        office);
    golden(
        new CompanyCardIdentification(IDENTITY, NAME, address, language),
        CompanyCardIdentification::decode,
        Octets.hex(IDENTITY_HEX + NAME_HEX + NAME_HEX + "7275"));
    assertThat(CardIdentification.decode(EquipmentType.Code.CONTROL_CARD, office.reader()))
        .isInstanceOf(ControlCardIdentification.class);
    assertThatThrownBy(
            () -> CardIdentification.decode(EquipmentType.Code.MOTION_SENSOR, office.reader()))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> BirthDate.decode(Octets.hex("19801331").reader()))
        .isInstanceOf(DecodeException.class);
    golden(
        new DrivingLicenceInfo(NAME, NationNumeric.Code.RUSSIA, Ia5String.of("7700", 16)),
        DrivingLicenceInfo::decode,
        Octets.hex(NAME_HEX + "2B 37373030" + "20".repeat(12)));
  }

  @Test
  void singleRecordFilesKeepTheirLayout() throws DecodeException {
    golden(new CurrentUsage(T, PLATE), CurrentUsage::decode, Octets.hex(T_HEX + PLATE_HEX));
    FullCardNumber controller =
        new FullCardNumber(
            EquipmentType.Code.CONTROL_CARD, NationNumeric.Code.RUSSIA, CardNumber.of("RUK"));
    golden(
        new ControlActivity(
            new ControlType(true, false, true, false, 0), T, controller, PLATE, T, T),
        ControlActivity::decode,
        Octets.hex("A0" + T_HEX + "03 2B 52554B" + "20".repeat(13) + PLATE_HEX + T_HEX + T_HEX));
    golden(
        new CompanyActivity(
            CompanyActivityType.Code.LOCK_IN,
            T,
            FullCardNumber.NONE,
            PLATE,
            TimeStamp.NONE,
            TimeStamp.NONE),
        CompanyActivity::decode,
        Octets.hex("03" + T_HEX + "0000" + "20".repeat(16) + PLATE_HEX + "00".repeat(8)));
  }

  @Test
  void ringsOverwriteTheOldestRecord() throws DecodeException {
    CardRing<PlaceEntry> ring = CardRing.empty(RingLayout.PLACES, 2);
    String none = "00000000 00 00 00 000000";
    goldenFile(ring, in -> CardRing.decode(RingLayout.PLACES, in), Octets.hex("00" + none + none));
    ring = ring.append(place(1)).append(place(2)).append(place(3));
    // Three records in two places: the third took the place of the first, pointer 0.
    goldenFile(
        ring,
        in -> CardRing.decode(RingLayout.PLACES, in),
        Octets.hex("00 00000003 00 2B 00 0186A0 00000002 00 2B 00 0186A0"));
    assertThat(ring.records()).containsExactly(place(2), place(3));
    assertThat(ring.replaceNewest(place(4)).records()).containsExactly(place(2), place(4));
    assertThatThrownBy(
            () -> CardRing.decode(RingLayout.PLACES, Octets.hex("02" + none + none).reader()))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void vehiclesPointWithTwoOctets() throws DecodeException {
    CardRing<VehicleUse> ring =
        CardRing.empty(RingLayout.VEHICLES_USED, 2).append(new VehicleUse(1, 2, T, T, PLATE, 17));
    goldenFile(
        ring,
        in -> CardRing.decode(RingLayout.VEHICLES_USED, in),
        Octets.hex(
            "0000 000001 000002"
                + T_HEX
                + T_HEX
                + PLATE_HEX
                + "0017"
                + "00".repeat(14)
                + NO_PLATE_HEX
                + "0000"));
    assertThat(RingLayout.VEHICLES_USED.fileSize(200)).isEqualTo(6202);
    assertThat(RingLayout.PLACES.fileSize(112)).isEqualTo(1121);
    assertThat(RingLayout.CONTROLLER_ACTIVITIES.fileSize(520)).isEqualTo(23_922);
    assertThat(2 + RingLayout.CALIBRATIONS.fileSize(255)).isEqualTo(26_778);
    assertThat(SetLayout.EVENTS.fileSize(12)).isEqualTo(1728);
    assertThat(SetLayout.FAULTS.fileSize(24)).isEqualTo(1152);
    assertThat(SetLayout.SPECIFIC_CONDITIONS.fileSize(56)).isEqualTo(280);
  }

  @Test
  void calibrationsAreCounted() throws DecodeException {
    CardCalibration one =
        new CardCalibration(
            CalibrationPurpose.Code.ACTIVATION,
            new VehicleIdentificationData(Ia5String.of("XTA", 17), PLATE),
            8000,
            8000,
            25_600,
            Ia5String.of("R22", 15),
            90,
            0,
            1,
            T,
            T,
            T,
            Ia5String.of("TT-1", 16),
            Octets.filled(1, 8),
            Octets.filled(2, 8));
    CalibrationFile file = CalibrationFile.empty(1).append(one).append(one);
    goldenFile(
        file,
        CalibrationFile::decode,
        Octets.hex(
            "0002 00 01 585441"
                + "20".repeat(14)
                + PLATE_HEX
                + "1F40 1F40 6400 523232"
                + "20".repeat(12)
                + "5A 000000 000001"
                + T_HEX
                + T_HEX
                + T_HEX
                + "54542D31"
                + "20".repeat(12)
                + "01".repeat(8)
                + "02".repeat(8)));
    assertThat(file.ring().records()).containsExactly(one);
    assertThat(CalibrationFile.empty(3).ring().records()).isEmpty();
  }

  @Test
  void eventSetsReplaceTheOldestOfTheirKind() throws DecodeException {
    CardSets<CardEvent> file = CardSets.empty(SetLayout.EVENTS, 2);
    file = file.put(event(0x08, 10)).put(event(0x08, 20)).put(event(0x03, 5));
    file = file.put(event(0x08, 30)).put(event(0x08, 20, 25));
    String none = "00" + "00".repeat(8) + NO_PLATE_HEX;
    // Six sets of two: 03h in the first, 08h in the fourth, where 30 took the place of 10.
    goldenFile(
        file,
        in -> CardSets.decode(SetLayout.EVENTS, in),
        Octets.hex(
            "03 00000005 00000005"
                + PLATE_HEX
                + none.repeat(5)
                + "08 0000001E 0000001E"
                + PLATE_HEX
                + "08 00000014 00000019"
                + PLATE_HEX
                + none.repeat(4)));
    assertThat(file.records()).hasSize(3);
    assertThat(file.accepts(event(0x17, 1))).isTrue();
    assertThat(file.accepts(event(0x07, 1))).isFalse();
    CardSets<CardEvent> kept = file;
    assertThatThrownBy(() -> kept.put(event(0x07, 1))).isInstanceOf(IllegalArgumentException.class);
    CardSets<CardEvent> faults = CardSets.empty(SetLayout.FAULTS, 1).put(event(0x40, 1));
    assertThat(faults.places().get(1)).isEqualTo(event(0x40, 1));
    assertThat(faults.put(event(0x35, 2)).records()).hasSize(2);
  }

  @Test
  void specialSituationsKeepTheLast() throws DecodeException {
    CardSets<CardSpecificCondition> file = CardSets.empty(SetLayout.SPECIFIC_CONDITIONS, 2);
    for (int second = 1; second <= 3; second++) {
      file =
          file.put(
              new CardSpecificCondition(
                  new TimeStamp(second), SpecificConditionType.Code.FERRY_TRAIN));
    }
    goldenFile(
        file,
        in -> CardSets.decode(SetLayout.SPECIFIC_CONDITIONS, in),
        Octets.hex("00000003 03 00000002 03"));
  }

  @Test
  void coordinatesHaveAFileOfTheirOwn() throws DecodeException {
    CardRing<CardCoordinates> ring =
        CardRing.empty(RingLayout.COORDINATES, 1)
            .append(
                new CardCoordinates(
                    CoordinateSubject.Code.FAULT_BEGIN, T, new GeoCoordinates(1, -1)));
    goldenFile(
        ring,
        in -> CardRing.decode(RingLayout.COORDINATES, in),
        Octets.hex("0000 02" + T_HEX + "00000001 FFFFFFFF"));
  }

  @Test
  void filesAreKnownByTheirIdentifier() {
    for (CardFile file : CardFile.values()) {
      assertThat(CardFile.of(file.fid())).contains(file);
    }
    assertThat(CardFile.of(0x1234)).isEmpty();
    assertThat(List.of(CardFile.values()).stream().filter(file -> !file.isSigned()))
        .containsExactly(
            CardFile.ICC, CardFile.IC, CardFile.CERTIFICATE, CardFile.WORKSHOP_DOWNLOAD);
  }

  @Test
  void changesAreTheOctetsThatDiffer() {
    Octets before = Octets.hex("000102030405060708");
    Octets after = Octets.hex("00FF02FE0405060709");
    assertThat(FileChange.between(before, after, 4))
        .containsExactly(
            new FileChange(1, Octets.hex("FF02FE")), new FileChange(8, Octets.hex("09")));
    assertThat(FileChange.between(before, before, 4)).isEmpty();
  }

  @Test
  void decodersThrowNothingElseUnderTenThousandMutations() {
    Octets places = CardRing.empty(RingLayout.PLACES, 3).append(place(7)).toOctets();
    CodecTrial.survivesMutation(in -> CardRing.decode(RingLayout.PLACES, in), places, 10_000);
  }

  private static PlaceEntry place(int second) {
    return new PlaceEntry(
        new TimeStamp(second), PlaceEntryType.Code.BEGIN, NationNumeric.Code.RUSSIA, 0, 100_000);
  }

  private static CardEvent event(int type, int second) {
    return event(type, second, second);
  }

  private static CardEvent event(int type, int begin, int end) {
    return new CardEvent(EventFaultType.of(type), new TimeStamp(begin), new TimeStamp(end), PLATE);
  }
}
