package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.SpecificConditionType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.dictionary.card.CalibrationFile;
import tachotwin.dictionary.card.CalibrationNote;
import tachotwin.dictionary.card.CardCalibration;
import tachotwin.dictionary.card.CardCoordinates;
import tachotwin.dictionary.card.CardEvent;
import tachotwin.dictionary.card.CardRecord;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.CardSpecificCondition;
import tachotwin.dictionary.card.CompanyActivity;
import tachotwin.dictionary.card.CompanyActivityType;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.CoordinateSubject;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.PlaceEntry;
import tachotwin.dictionary.card.PlaceEntryType;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.dictionary.card.WorkshopDownload;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.vectors.Requirement;

/**
 * Every ring and set of the cards at its edge: filled record by record through protected UPDATE
 * BINARY, one record more than the standard asks for and one more than there are places, read back.
 */
class RingEdgesTest {
  private static final FullCardNumber OTHER =
      new FullCardNumber(
          EquipmentType.Code.CONTROL_CARD,
          NationNumeric.Code.RUSSIA,
          CardNumber.of("RUKGAI0000001000"));

  private static TimeStamp time(int hours) {
    return TimeStamp.of(TestCards.START.plus(SimDuration.ofHours(hours)));
  }

  private static VehicleRegistration vehicle(int number) {
    return new VehicleRegistration(
        NationNumeric.Code.RUSSIA,
        VehicleRegistrationNumber.of("А%03dВС77".formatted(number % 1000)));
  }

  private static GeoCoordinates place(int number) {
    return new GeoCoordinates(55_000_000 + number, 37_000_000 - number);
  }

  private static <T> List<T> made(int from, int to, IntFunction<T> record) {
    return IntStream.rangeClosed(from, to).mapToObj(record).toList();
  }

  private static <T extends CardRecord> void append(
      ProtectedFile card, ElementaryFile file, RingLayout<T> layout, List<T> records) {
    for (T record : records) {
      card.write(file, card.read(file, in -> CardRing.decode(layout, in)).append(record));
    }
  }

  private static <T extends CardRecord> List<T> ring(
      ProtectedFile card, ElementaryFile file, RingLayout<T> layout) {
    return card.read(file, in -> CardRing.decode(layout, in)).records();
  }

  private static <T extends CardRecord> void put(
      ProtectedFile card, ElementaryFile file, SetLayout<T> layout, List<T> records) {
    for (T record : records) {
      card.write(file, card.read(file, in -> CardSets.decode(layout, in)).put(record));
    }
  }

  private static <T extends CardRecord> List<T> sets(
      ProtectedFile card, ElementaryFile file, SetLayout<T> layout) {
    return card.read(file, in -> CardSets.decode(layout, in)).records();
  }

  // The ring has 13 776 octets = 28 · (12 + 2 · 240): 28 days of 240 changes fill it.
  @Test
  @Requirement("CD-012")
  void aDriversCardKeepsTwentyEightBusyDays() throws DecodeException {
    ProtectedFile card = new ProtectedFile(TestCards.driver());
    List<DailyActivity> days = made(1, 29, RingEdgesTest::busyDay);
    for (DailyActivity day : days) {
      card.write(
          ElementaryFile.DRIVER_ACTIVITY_DATA,
          card.read(ElementaryFile.DRIVER_ACTIVITY_DATA, DriverActivityData::decode).append(day));
    }
    DriverActivityData file =
        card.read(ElementaryFile.DRIVER_ACTIVITY_DATA, DriverActivityData::decode);
    assertThat(file.days()).isEqualTo(days.subList(1, 29));
    assertThat(file.days().get(0).changes().get(0).minute()).isZero();
  }

  private static DailyActivity busyDay(int number) {
    List<ActivityChange> changes = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      Activity doing = i % 2 == 0 ? Activity.REST : Activity.DRIVING;
      changes.add(new ActivityChange(CardSlot.DRIVER, i % 3 == 0, false, doing, i * 6));
    }
    return new DailyActivity(time(24 * number), number, 10 * number, changes);
  }

  @Test
  @Requirement("CD-014")
  void aDriversCardKeepsEightyFiveUsesOfVehicles() {
    ProtectedFile card = new ProtectedFile(TestCards.driver());
    List<VehicleUse> uses = made(1, 85, RingEdgesTest::use);
    append(card, ElementaryFile.VEHICLES_USED, RingLayout.VEHICLES_USED, uses);
    assertThat(ring(card, ElementaryFile.VEHICLES_USED, RingLayout.VEHICLES_USED)).isEqualTo(uses);
    List<VehicleUse> more = made(86, 201, RingEdgesTest::use);
    append(card, ElementaryFile.VEHICLES_USED, RingLayout.VEHICLES_USED, more);
    assertThat(ring(card, ElementaryFile.VEHICLES_USED, RingLayout.VEHICLES_USED))
        .hasSize(200)
        .startsWith(use(2))
        .endsWith(use(201));
  }

  private static VehicleUse use(int number) {
    return new VehicleUse(
        number, number + 1, time(2 * number), time(2 * number + 1), vehicle(number), number);
  }

  @Test
  @Requirement("CD-016")
  void aDriversCardKeepsFortyThreePlacesWithCoordinatesAndOdometer() {
    ProtectedFile card = new ProtectedFile(TestCards.driver());
    List<PlaceEntry> places = made(1, 43, RingEdgesTest::entry);
    List<CardCoordinates> where = made(1, 43, RingEdgesTest::coordinates);
    append(card, ElementaryFile.PLACES, RingLayout.PLACES, places);
    append(card, ElementaryFile.COORDINATES, RingLayout.COORDINATES, where);
    assertThat(ring(card, ElementaryFile.PLACES, RingLayout.PLACES)).isEqualTo(places);
    assertThat(ring(card, ElementaryFile.COORDINATES, RingLayout.COORDINATES)).isEqualTo(where);
    append(card, ElementaryFile.PLACES, RingLayout.PLACES, made(44, 113, RingEdgesTest::entry));
    assertThat(ring(card, ElementaryFile.PLACES, RingLayout.PLACES))
        .hasSize(112)
        .startsWith(entry(2))
        .endsWith(entry(113));
  }

  private static PlaceEntry entry(int number) {
    return new PlaceEntry(
        time(number),
        number % 2 == 0 ? PlaceEntryType.Code.END : PlaceEntryType.Code.BEGIN,
        NationNumeric.Code.RUSSIA,
        0,
        number);
  }

  private static CardCoordinates coordinates(int number) {
    return new CardCoordinates(CoordinateSubject.Code.PLACE, time(number), place(number));
  }

  @Test
  @Requirement("CD-018")
  void aDriversCardKeepsSevenEventsOfEachType() {
    ProtectedFile card = new ProtectedFile(TestCards.driver());
    List<Integer> types = List.of(0x03, 0x05, 0x06, 0x08, 0x09, 0x11);
    List<CardEvent> all = new ArrayList<>();
    for (int type : types) {
      List<CardEvent> seven = made(1, 7, number -> event(type, number));
      put(card, ElementaryFile.EVENTS_DATA, SetLayout.EVENTS, seven);
      all.addAll(seven);
    }
    assertThat(sets(card, ElementaryFile.EVENTS_DATA, SetLayout.EVENTS)).isEqualTo(all);
    put(card, ElementaryFile.EVENTS_DATA, SetLayout.EVENTS, made(8, 13, n -> event(0x08, n)));
    assertThat(sets(card, ElementaryFile.EVENTS_DATA, SetLayout.EVENTS))
        .filteredOn(one -> one.type().code() == 0x08)
        .containsExactlyInAnyOrderElementsOf(made(2, 13, n -> event(0x08, n)));
  }

  private static CardEvent event(int type, int number) {
    return new CardEvent(
        EventFaultType.of(type), time(2 * number), time(2 * number + 1), vehicle(number));
  }

  @Test
  @Requirement("CD-021")
  void aDriversCardKeepsThirteenFaultsWithBothPlaces() {
    ProtectedFile card = new ProtectedFile(TestCards.driver());
    List<CardEvent> faults = made(1, 13, n -> event(0x32, n));
    List<CardCoordinates> where = new ArrayList<>();
    for (int n = 1; n <= 13; n++) {
      where.add(new CardCoordinates(CoordinateSubject.Code.FAULT_BEGIN, time(2 * n), place(n)));
      where.add(new CardCoordinates(CoordinateSubject.Code.FAULT_END, time(2 * n + 1), place(-n)));
    }
    put(card, ElementaryFile.FAULTS_DATA, SetLayout.FAULTS, faults);
    append(card, ElementaryFile.COORDINATES, RingLayout.COORDINATES, where);
    assertThat(sets(card, ElementaryFile.FAULTS_DATA, SetLayout.FAULTS)).isEqualTo(faults);
    assertThat(ring(card, ElementaryFile.COORDINATES, RingLayout.COORDINATES)).isEqualTo(where);
    put(card, ElementaryFile.FAULTS_DATA, SetLayout.FAULTS, made(14, 25, n -> event(0x32, n)));
    assertThat(sets(card, ElementaryFile.FAULTS_DATA, SetLayout.FAULTS))
        .containsExactlyInAnyOrderElementsOf(made(2, 25, n -> event(0x32, n)));
  }

  @Test
  @Requirement("CD-022")
  void aDriversCardKeepsTheLastTenControls() {
    ProtectedFile card = new ProtectedFile(TestCards.driver());
    List<ControlActivity> controls = made(1, 11, RingEdgesTest::control);
    append(card, ElementaryFile.CONTROLS, RingLayout.CONTROLS, controls);
    card.write(ElementaryFile.CONTROL_ACTIVITY_DATA, control(11));
    assertThat(ring(card, ElementaryFile.CONTROLS, RingLayout.CONTROLS))
        .isEqualTo(controls.subList(1, 11));
    assertThat(card.read(ElementaryFile.CONTROL_ACTIVITY_DATA, ControlActivity::decode))
        .isEqualTo(control(11));
  }

  private static ControlActivity control(int number) {
    return new ControlActivity(
        new ControlType(true, false, number % 2 == 0, true, 0),
        time(number),
        OTHER,
        vehicle(number),
        time(number - 1),
        time(number));
  }

  @Test
  @Requirement("CD-023")
  void aDriversCardKeepsElevenCrossings() {
    ProtectedFile card = new ProtectedFile(TestCards.driver());
    List<CardSpecificCondition> crossings = made(1, 11, RingEdgesTest::crossing);
    put(card, ElementaryFile.SPECIFIC_CONDITIONS, SetLayout.SPECIFIC_CONDITIONS, crossings);
    assertThat(sets(card, ElementaryFile.SPECIFIC_CONDITIONS, SetLayout.SPECIFIC_CONDITIONS))
        .isEqualTo(crossings);
    List<CardSpecificCondition> more = made(12, 57, RingEdgesTest::crossing);
    put(card, ElementaryFile.SPECIFIC_CONDITIONS, SetLayout.SPECIFIC_CONDITIONS, more);
    assertThat(sets(card, ElementaryFile.SPECIFIC_CONDITIONS, SetLayout.SPECIFIC_CONDITIONS))
        .containsExactlyInAnyOrderElementsOf(made(2, 57, RingEdgesTest::crossing));
  }

  private static CardSpecificCondition crossing(int number) {
    return new CardSpecificCondition(time(number), SpecificConditionType.of(3));
  }

  @Test
  @Requirement({"CD-024", "CD-025"})
  void aWorkshopsCardKeepsTheLastEightyEightCalibrationsAndCountsAll() {
    ProtectedFile card = new ProtectedFile(TestCards.workshop());
    for (int number = 1; number <= 89; number++) {
      card.write(
          ElementaryFile.CALIBRATION,
          card.read(ElementaryFile.CALIBRATION, CalibrationFile::decode)
              .append(calibration(number)));
      append(
          card,
          ElementaryFile.CALIBRATION_NOTES,
          RingLayout.CALIBRATION_NOTES,
          List.of(note(number)));
      card.write(ElementaryFile.WORKSHOP_DOWNLOAD, new WorkshopDownload(number));
    }
    CalibrationFile file = card.read(ElementaryFile.CALIBRATION, CalibrationFile::decode);
    assertThat(file.total()).isEqualTo(89);
    assertThat(file.ring().records()).isEqualTo(made(2, 89, RingEdgesTest::calibration));
    assertThat(ring(card, ElementaryFile.CALIBRATION_NOTES, RingLayout.CALIBRATION_NOTES))
        .isEqualTo(made(2, 89, RingEdgesTest::note));
    assertThat(card.read(ElementaryFile.WORKSHOP_DOWNLOAD, WorkshopDownload::decode).calibrations())
        .isEqualTo(89);
  }

  private static CardCalibration calibration(int number) {
    return new CardCalibration(
        CalibrationPurpose.Code.PERIODIC_INSPECTION,
        new VehicleIdentificationData(
            Ia5String.of("XTC%014d".formatted(number), 17), vehicle(number)),
        8000,
        8000,
        25_440,
        Ia5String.of("315/70 R22.5", 15),
        90,
        number,
        number + 1,
        time(number),
        time(number),
        time(number + 1),
        Ia5String.of("TCA-02", 16),
        Octets.filled(0x31, 8),
        Octets.filled(0x20, 8));
  }

  private static CalibrationNote note(int number) {
    return new CalibrationNote(
        time(number), vehicle(number - 1), 80, Ia5String.of("20E3S00000123456", 16));
  }

  @Test
  @Requirement("CD-027")
  void theRingsOfAWorkshopsCardAreSmall() {
    ProtectedFile card = new ProtectedFile(TestCards.workshop());
    append(
        card,
        ElementaryFile.VEHICLES_USED,
        RingLayout.VEHICLES_USED,
        made(1, 5, RingEdgesTest::use));
    assertThat(ring(card, ElementaryFile.VEHICLES_USED, RingLayout.VEHICLES_USED))
        .isEqualTo(made(2, 5, RingEdgesTest::use));
    append(card, ElementaryFile.PLACES, RingLayout.PLACES, made(1, 7, RingEdgesTest::entry));
    assertThat(ring(card, ElementaryFile.PLACES, RingLayout.PLACES))
        .isEqualTo(made(2, 7, RingEdgesTest::entry));
    put(card, ElementaryFile.EVENTS_DATA, SetLayout.EVENTS, made(1, 4, n -> event(0x08, n)));
    assertThat(sets(card, ElementaryFile.EVENTS_DATA, SetLayout.EVENTS))
        .containsExactlyInAnyOrderElementsOf(made(2, 4, n -> event(0x08, n)));
    put(card, ElementaryFile.FAULTS_DATA, SetLayout.FAULTS, made(1, 7, n -> event(0x32, n)));
    assertThat(sets(card, ElementaryFile.FAULTS_DATA, SetLayout.FAULTS))
        .containsExactlyInAnyOrderElementsOf(made(2, 7, n -> event(0x32, n)));
    put(
        card,
        ElementaryFile.SPECIFIC_CONDITIONS,
        SetLayout.SPECIFIC_CONDITIONS,
        made(1, 3, RingEdgesTest::crossing));
    assertThat(sets(card, ElementaryFile.SPECIFIC_CONDITIONS, SetLayout.SPECIFIC_CONDITIONS))
        .containsExactlyInAnyOrderElementsOf(made(2, 3, RingEdgesTest::crossing));
  }

  @Test
  @Requirement("CD-028")
  void aControllersCardKeepsTheLastTwoHundredAndThirtyControls() {
    ProtectedFile card = new ProtectedFile(TestCards.control());
    append(
        card,
        ElementaryFile.CONTROLLER_ACTIVITY_DATA,
        RingLayout.CONTROLLER_ACTIVITIES,
        made(1, 231, RingEdgesTest::control));
    assertThat(
            ring(card, ElementaryFile.CONTROLLER_ACTIVITY_DATA, RingLayout.CONTROLLER_ACTIVITIES))
        .isEqualTo(made(2, 231, RingEdgesTest::control));
  }

  @Test
  @Requirement("CD-029")
  void aCompanysCardKeepsTheLastTwoHundredAndThirtyActions() {
    ProtectedFile card = new ProtectedFile(TestCards.company());
    append(
        card,
        ElementaryFile.COMPANY_ACTIVITY_DATA,
        RingLayout.COMPANY_ACTIVITIES,
        made(1, 231, RingEdgesTest::action));
    assertThat(ring(card, ElementaryFile.COMPANY_ACTIVITY_DATA, RingLayout.COMPANY_ACTIVITIES))
        .isEqualTo(made(2, 231, RingEdgesTest::action));
  }

  private static CompanyActivity action(int number) {
    return new CompanyActivity(
        CompanyActivityType.of(1 + number % 5),
        time(number),
        OTHER,
        vehicle(number),
        time(number - 1),
        time(number));
  }
}
