package tachotwin.skzi.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.dictionary.card.CalibrationFile;
import tachotwin.dictionary.card.CalibrationNote;
import tachotwin.dictionary.card.CardEvent;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.CompanyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.Inspection;
import tachotwin.dictionary.card.RequestSignature;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.dictionary.card.WorkshopDownload;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Text;
import tachotwin.profile.Profile;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.CardSignatureFact;
import tachotwin.skzi.archive.LockFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ResponseCode;

/** What the block composes for the cards beyond a plain session (4.7.9, 4.7.28, 4.17.2.3). */
class CardRecordsTest {
  private static final VehicleRegistration VEHICLE =
      BlockBench.calibration(BlockBench.START).record().vehicle().registration();

  private CardBench bench = new CardBench();
  private final FileCard driver = FileCard.driver(BlockBench.DRIVER);

  private static TimeStamp at(String iso) {
    return TimeStamp.of(SimInstant.parse(iso));
  }

  private TimeStamp now() {
    return TimeStamp.of(bench.block.queue.now());
  }

  private List<VehicleUse> uses() {
    return driver
        .get(CardFile.VEHICLES_USED, in -> CardRing.decode(RingLayout.VEHICLES_USED, in))
        .records();
  }

  private List<CardEvent> events() {
    return driver.get(CardFile.EVENTS_DATA, in -> CardSets.decode(SetLayout.EVENTS, in)).records();
  }

  // Two midnights: 02.03. 05:00:05 – 23:59, 03.03. 00:00 – 23:59, 04.03. 00:00 – 02:00:05.
  @Test
  @Requirement("CD-015")
  void aUseOverMidnightEndsAt2359AndGoesOnAt0000() {
    bench.insert(1, driver);
    TimeStamp inserted = now();
    bench.block.runUntil("2026-03-04T02:00:05Z");
    bench.odometer = 120_009;
    bench.withdraw(1);

    assertThat(uses())
        .containsExactly(
            new VehicleUse(120_000, 120_000, inserted, at("2026-03-02T23:59:00Z"), VEHICLE, 1),
            new VehicleUse(
                120_000,
                120_000,
                at("2026-03-03T00:00:00Z"),
                at("2026-03-03T23:59:00Z"),
                VEHICLE,
                1),
            new VehicleUse(120_000, 120_009, at("2026-03-04T00:00:00Z"), now(), VEHICLE, 1));
  }

  @Test
  void aSessionThatIsWrittenTwiceOverMidnightIsSplitOnce() {
    bench.insert(1, driver);
    bench.block.runUntil("2026-03-03T01:00:05Z");
    assertThat(bench.exchange(1, ExchangePurpose.DOWNLOAD_DONE)).isEqualTo(ResponseCode.OK);
    bench.block.runUntil("2026-03-03T02:00:05Z");
    bench.withdraw(1);

    assertThat(uses()).hasSize(2);
    assertThat(uses().get(1).lastUse()).isEqualTo(now());
    bench.block.run(600);
    bench.insert(1, driver);
    assertThat(uses()).extracting(VehicleUse::dataBlockCounter).containsExactly(1, 1, 2);
  }

  // Order 36, 62.6: from the insertion of the broken session to the one that finds it, with the
  // vehicle of the broken session.
  @Test
  @Requirement("CD-020")
  void theSessionThatWasNotClosedLastsFromItsInsertionToTheNext() {
    bench.insert(1, driver);
    TimeStamp broken = now();
    bench.tearOut(1);
    bench.block.run(3600);
    bench.insert(1, driver);

    assertThat(events())
        .containsExactly(
            new CardEvent(EventFaultType.Code.SESSION_NOT_CLOSED, broken, now(), VEHICLE));
    bench.withdraw(1);
    assertThat(events()).hasSize(1);
  }

  // Order 36, 62.5: from the withdrawal in the vehicle before to the insertion now, with the
  // vehicle in use now.
  @Test
  @Requirement("CD-019")
  void anOverlapLastsFromTheWithdrawalBeforeToTheInsertion() {
    BlockBench block = new BlockBench(new MemoryArchive(), BlockBench.START, Profile.ORDER_36);
    block.commission();
    block.startUp();
    bench = new CardBench(block);
    TimeStamp later = at("2026-03-02T09:00:00Z");
    VehicleRegistration other =
        new VehicleRegistration(VEHICLE.nation(), VehicleRegistrationNumber.of("К777КК77"));
    driver.put(
        CardFile.VEHICLES_USED,
        CardRing.empty(RingLayout.VEHICLES_USED, 3)
            .append(new VehicleUse(1, 2, later, later, other, 1)));
    bench.insert(1, driver);

    assertThat(events())
        .containsExactly(new CardEvent(EventFaultType.Code.TIME_OVERLAP, later, now(), VEHICLE));
  }

  @Test
  @Requirement("CD-017")
  void theCardOfTheGostProfileKeepsThreeTypesOfEvents() {
    bench.insert(1, driver);
    bench.tearOut(1);
    bench.block.run(60);
    bench.insert(1, driver);
    bench.block.block.powerOff();
    bench.block.run(30);
    bench.block.startUp();
    bench.insert(1, driver);
    bench.block.event(0x09, 1);
    bench.block.run(10);
    bench.block.event(0x09, 2);
    bench.withdraw(1);

    assertThat(events())
        .extracting(CardEvent::type)
        .containsExactlyInAnyOrder(
            EventFaultType.Code.SESSION_NOT_CLOSED, EventFaultType.Code.POWER_INTERRUPTION);
  }

  @Test
  @Requirement({"CD-024", "CD-025"})
  void theWorkshopsCardKeepsItsCalibrationsWithTheirNumber() {
    FileCard workshop = FileCard.workshop();
    bench.insert(1, workshop);
    CalibrationFact made = calibration(workshop.number, "К777КК77");
    bench.block.block.registers().activation().calibrated(made);
    assertThat(bench.exchange(1, ExchangePurpose.CONTROL_DONE)).isEqualTo(ResponseCode.OK);
    bench.block.run(60);
    bench.withdraw(1);

    CalibrationFile file = workshop.get(CardFile.CALIBRATION, CalibrationFile::decode);
    assertThat(file.total()).isEqualTo(1);
    assertThat(file.ring().records().get(0).vehicle()).isEqualTo(made.record().vehicle());
    assertThat(file.ring().records().get(0).newOdometer()).isEqualTo(120_000);
    assertThat(file.ring().records().get(0).unitSerialNumber().toHex())
        .isEqualTo("3030303030303432"); // «00000042»
    assertThat(
            workshop
                .get(
                    CardFile.CALIBRATION_NOTES,
                    in -> CardRing.decode(RingLayout.CALIBRATION_NOTES, in))
                .records())
        .containsExactly(
            new CalibrationNote(
                made.record().newTime(), VEHICLE, 90, Ia5String.of("14A3A00000000001", 16)));
    assertThat(workshop.get(CardFile.WORKSHOP_DOWNLOAD, WorkshopDownload::decode).calibrations())
        .isEqualTo(1);
  }

  @Test
  void calibrationsOfAnotherCardAreNotNoted() {
    FileCard workshop = FileCard.workshop();
    bench.insert(1, workshop);
    bench.block.block.registers().activation().calibrated(calibration(driver.number, "К777КК77"));
    bench.withdraw(1);

    assertThat(workshop.get(CardFile.CALIBRATION, CalibrationFile::decode).total()).isZero();
  }

  private CalibrationFact calibration(FullCardNumber by, String plate) {
    CalibrationRecord before = BlockBench.calibration(bench.block.queue.now()).record();
    CalibrationRecord record =
        new CalibrationRecord(
            before.purpose(),
            before.workshopName(),
            before.workshopAddress(),
            by,
            before.workshopCardExpiry(),
            new VehicleIdentificationData(
                before.vehicle().vehicleIdentificationNumber(),
                new VehicleRegistration(VEHICLE.nation(), VehicleRegistrationNumber.of(plate))),
            before.w(),
            before.k(),
            before.l(),
            before.tyreSize(),
            before.authorisedSpeed(),
            before.oldOdometer(),
            before.newOdometer(),
            now(),
            now(),
            before.nextCalibration());
    return new CalibrationFact(bench.block.queue.now(), 4, record, BlockBench.MOSCOW);
  }

  @Test
  @Requirement("CD-039")
  void theServiceCardKeepsTheInspectionSignedByTheBlock() {
    FileCard service = FileCard.service();
    bench.insert(2, service);

    List<Inspection> inspections =
        service
            .get(CardFile.INSPECTIONS, in -> CardRing.decode(RingLayout.INSPECTIONS, in))
            .records();
    assertThat(inspections).hasSize(1);
    Inspection made = inspections.get(0);
    assertThat(made.vehicle().registration()).isEqualTo(VEHICLE);
    assertThat(made.vehicle().vehicleIdentificationNumber().text()).isEqualTo("XTA21099012345678");
    assertThat(made.model().text()).isEqualTo("ТЦА-02");
    assertThat(made.unitSerialNumber().text()).isEqualTo("00000042");
    assertThat(made.softwareChecksum().toHex()).isEqualTo("5A".repeat(32));
    assertThat(made.blockNumber().text()).isEqualTo("14A3A00000000001");
    assertThat(made.acknowledged().isNone()).isTrue();
    assertThat(made.time()).isEqualTo(now());
    assertThat(made.place()).isEqualTo(BlockBench.MOSCOW);
    assertThat(
            BlockBench.testKeys().certificate().key().verify(made.signedOctets(), made.signature()))
        .isTrue();
    bench.withdraw(2);
  }

  // 050Dh: 03 lock, 04 unlock, 05 signature (CompanyActivityType), each with time and vehicle.
  @Test
  @Requirement("CD-030")
  void theCompanysCardLocksAndSignsTheDataOfActivation() {
    FileCard company = FileCard.company();
    bench.insert(2, company);
    assertThat(bench.exchange(2, ExchangePurpose.LOCK_IN)).isEqualTo(ResponseCode.OK);
    TimeStamp locked = now();
    bench.block.run(60);
    assertThat(bench.exchange(2, ExchangePurpose.SIGN_ACTIVATION)).isEqualTo(ResponseCode.OK);
    bench.block.run(60);
    assertThat(bench.exchange(2, ExchangePurpose.LOCK_OUT)).isEqualTo(ResponseCode.OK);

    List<CompanyActivity> done =
        company
            .get(
                CardFile.COMPANY_ACTIVITY_DATA,
                in -> CardRing.decode(RingLayout.COMPANY_ACTIVITIES, in))
            .records();
    assertThat(done).extracting(one -> one.type().code()).containsExactly(3, 5, 4);
    assertThat(done.get(0).time()).isEqualTo(locked);
    assertThat(done).extracting(CompanyActivity::vehicle).containsOnly(VEHICLE);
    CardSignatureFact signature = BlockBench.last(bench.block.archive.all(CardSignatureFact.class));
    OctetWriter data = new OctetWriter().octets(Text.ia5("14A3A00000000001", 16));
    BlockBench.unit().encode(data);
    bench.block.core.state().calibration().orElseThrow().record().encode(data);
    assertThat(company.key.verificationKey().verify(data.toOctets(), signature.signature()))
        .isTrue();
    assertThat(bench.block.archive.all(LockFact.class))
        .extracting(LockFact::lockIn)
        .containsExactly(true, false);
  }

  @Test
  @Requirement("CD-026")
  void theWorkshopsCardKeepsWhatItSigned() {
    FileCard workshop = FileCard.workshop();
    bench.insert(1, workshop);
    assertThat(bench.exchange(1, ExchangePurpose.SIGN_ACTIVATION)).isEqualTo(ResponseCode.OK);

    assertThat(
            workshop
                .get(
                    CardFile.REQUEST_SIGNATURES,
                    in -> CardRing.decode(RingLayout.REQUEST_SIGNATURES, in))
                .records())
        .containsExactly(
            new RequestSignature(
                now(), EquipmentType.Code.VEHICLE_UNIT, Ia5String.of("14A3A00000000001", 16)));
  }

  @Test
  void aSignatureThatDoesNotHoldIsNotNoted() {
    FileCard company = FileCard.company();
    company.signsWrongly = true;
    bench.insert(2, company);
    assertThat(bench.exchange(2, ExchangePurpose.SIGN_ACTIVATION))
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(company.updates).isZero();
    bench.insert(1, driver);
    assertThat(bench.begin(1, ExchangePurpose.LOCK_IN).code()).isEqualTo(ResponseCode.WRONG_STATE);
  }

  @Test
  @Requirement("CD-013")
  void theCardKnowsDrivingAndRestAlone() {
    bench.insert(1, driver);
    bench.block.run(60);
    bench.block.drive(300, 6000);
    bench.block.drive(600, 0);
    bench.withdraw(1);

    assertThat(
            driver
                .get(CardFile.DRIVER_ACTIVITY_DATA, in -> DriverActivityData.decode(in).days())
                .stream()
                .flatMap(day -> day.changes().stream())
                .map(ActivityChange::activity))
        .contains(Activity.DRIVING, Activity.REST)
        .containsOnly(Activity.DRIVING, Activity.REST);
  }
}
