package tachotwin.skzi.report;

import java.util.List;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.dictionary.card.CardEvent;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.DriverCardIdentification;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.octet.DecodeException;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.ActivationFact;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.time.SimInstant;

/**
 * The day that the golden strips are of: 2 March 2026. 05:00:00 the tachograph is calibrated by a
 * workshop, which puts the clock right by two minutes; 05:00:05 the block works. The vehicle is
 * driven 300 s at 60 km/h at a time: 16 m a second, 4.8 km, in six minutes of the clock.
 */
final class PaperDay {
  static final GeoCoordinates TVER = new GeoCoordinates(56_858_700, 35_917_600);
  static final FullCardNumber WORKSHOP =
      new FullCardNumber(
          EquipmentType.Code.WORKSHOP_CARD,
          NationNumeric.Code.RUSSIA,
          CardNumber.of("RUM0000000001000"));
  private static final VehicleRegistration OTHER_VEHICLE =
      new VehicleRegistration(NationNumeric.Code.RUSSIA, VehicleRegistrationNumber.of("В777ОР99"));

  final CardBench bench;
  final FileCard driver = named(FileCard.driver(BlockBench.DRIVER));
  final FileCard second = withPast(FileCard.driver(BlockBench.SECOND_DRIVER));
  final FileCard control = FileCard.control();

  PaperDay(Profile profile) {
    this(profile, Variant.ONLINE);
  }

  PaperDay(Profile profile, Variant variant) {
    BlockBench block = new BlockBench(profile, variant);
    block
        .block
        .registers()
        .activation()
        .activated(new ActivationFact(BlockBench.START, 3, 4, BlockBench.unit()));
    block.block.registers().activation().calibrated(calibration());
    block.startUp();
    bench = new CardBench(block);
  }

  /** 300 s of driving and a minute of standing. */
  void drive() {
    bench.block.drive(300, 6000);
    bench.block.drive(60, 0);
  }

  void until(String time) {
    bench.block.runUntil("2026-03-02T" + time + ":05Z");
  }

  private static CalibrationFact calibration() {
    CalibrationRecord plain = BlockBench.calibration(BlockBench.START).record();
    CalibrationRecord record =
        new CalibrationRecord(
            CalibrationPurpose.Code.PERIODIC_INSPECTION,
            Name.of("ООО Первый Тахографический центр"),
            Address.of("Тверь, ул. Лесная, 5"),
            WORKSHOP,
            at("2027-01-14T23:59:59Z"),
            plain.vehicle(),
            7_950,
            8_000,
            24_804,
            plain.tyreSize(),
            90,
            119_990,
            120_000,
            at("2026-03-02T04:58:00Z"),
            at("2026-03-02T05:00:00Z"),
            plain.nextCalibration());
    return new CalibrationFact(BlockBench.START, 4, record, BlockBench.MOSCOW);
  }

  /** Names longer than a line, and a controller's visit in January. */
  private static FileCard named(FileCard card) {
    DriverCardIdentification file =
        card.get(CardFile.IDENTIFICATION, DriverCardIdentification::decode);
    card.put(
        CardFile.IDENTIFICATION,
        new DriverCardIdentification(
            file.identity(),
            Name.of("Константинопольский"),
            Name.of("Александр Владимирович"),
            file.birthDate(),
            Ia5String.of("ru", 2)));
    card.put(
        CardFile.CONTROL_ACTIVITY_DATA,
        new ControlActivity(
            new ControlType(true, false, false, false, 0),
            at("2026-01-15T10:20:00Z"),
            FileCard.control().number,
            OTHER_VEHICLE,
            TimeStamp.NONE,
            TimeStamp.NONE));
    return card;
  }

  /**
   * On 1 March another vehicle: in from 17:00 to 22:30, driven 17:10–19:25, work from 16:40 and
   * availability until 20:00; the supply was cut off for ten minutes.
   */
  private static FileCard withPast(FileCard card) {
    try {
      card.put(
          CardFile.DRIVER_ACTIVITY_DATA,
          DriverActivityData.empty(508)
              .append(
                  new DailyActivity(
                      at("2026-03-01T00:00:00Z"),
                      1,
                      120,
                      List.of(
                          change(Activity.REST, 0),
                          change(Activity.WORK, 16 * 60 + 40),
                          change(Activity.DRIVING, 17 * 60 + 10),
                          change(Activity.AVAILABILITY, 19 * 60 + 25),
                          change(Activity.REST, 20 * 60)))));
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
    card.put(
        CardFile.VEHICLES_USED,
        CardRing.empty(RingLayout.VEHICLES_USED, 3)
            .append(
                new VehicleUse(
                    50_000,
                    50_120,
                    at("2026-03-01T17:00:00Z"),
                    at("2026-03-01T22:30:00Z"),
                    OTHER_VEHICLE,
                    1)));
    card.put(
        CardFile.EVENTS_DATA,
        CardSets.empty(SetLayout.EVENTS, 2)
            .put(
                new CardEvent(
                    EventFaultType.Code.POWER_INTERRUPTION,
                    at("2026-03-01T21:00:00Z"),
                    at("2026-03-01T21:10:00Z"),
                    OTHER_VEHICLE))
            .put(
                new CardEvent(
                    EventFaultType.Code.CARD_INSERTION_WHILE_DRIVING,
                    at("2026-03-01T18:12:00Z"),
                    at("2026-03-01T18:12:00Z"),
                    OTHER_VEHICLE)));
    return card;
  }

  private static ActivityChange change(Activity activity, int minute) {
    return new ActivityChange(CardSlot.DRIVER, false, false, activity, minute);
  }

  static TimeStamp at(String iso) {
    return TimeStamp.of(SimInstant.parse(iso));
  }
}
