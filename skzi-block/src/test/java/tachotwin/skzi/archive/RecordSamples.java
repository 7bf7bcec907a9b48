package tachotwin.skzi.archive;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.SpecificConditionType;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.Octets;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.key.LifeStep;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.ManualEntryKind;

/** One record of each kind. */
final class RecordSamples {
  static final SimInstant AT = BlockBench.START;
  static final GeoCoordinates PLACE = BlockBench.MOSCOW;
  static final FullCardNumber CARD = BlockBench.driver(BlockBench.DRIVER);

  private RecordSamples() {}

  static List<ArchiveRecord> all() {
    SimInstant end = AT.plus(SimDuration.ofSeconds(90));
    return List.of(
        new MotionMinute(AT, 1_000, List.of(sample(0), sample(59))),
        new MotionFact(AT, true, false, PLACE, 1_000),
        new GnssGapFact(AT, true, PLACE),
        new PowerFact(AT, false, GeoCoordinates.NONE),
        new ConditionFact(AT, SpecificConditionType.Code.FERRY_TRAIN, true, PLACE, 120_000),
        new ClockFact(AT, end, PLACE),
        new CardFact(AT, true, 1, CARD, 120_000, PLACE),
        new CardHolderFact(
            AT,
            1,
            CARD,
            Name.of("Иванов"),
            Name.of("Иван"),
            end,
            VehicleRegistration.NONE,
            Optional.of(AT),
            false,
            Name.of("Ространснадзор"),
            75),
        new AuthenticationFact(AT, 1, CARD, true, PLACE, "0A1B"),
        activity(AT),
        new ManualEntryFact(
            AT,
            1,
            CARD,
            ManualEntryKind.ACTIVITY,
            Activity.WORK,
            AT.minus(SimDuration.ofHours(2)),
            AT.minus(SimDuration.ofHours(1))),
        new PlaceFact(AT, true, 1, CARD, PLACE, 120_000),
        new DailyPeriodFact(
            AT, true, 1, CARD, PLACE, 120_000_123, new CardsAtEvent(CARD, FullCardNumber.NONE)),
        new IdentityFact(
            AT,
            "14A3A00000000001",
            "Учебный",
            "НКМ-2.11",
            "2.11",
            AT,
            Optional.of(BlockBench.unit())),
        event(Optional.of(end)),
        new OverspeedFact(
            AT,
            end,
            PLACE,
            PLACE,
            new CardsAtEvent(CARD, FullCardNumber.NONE),
            90,
            11_100,
            10_000,
            120_000,
            List.of(new OverspeedFact.Mark(20, AT, PLACE))),
        new ActivationFact(AT, 3, 4, BlockBench.unit()),
        BlockBench.calibration(AT),
        new LifeFact(AT, LifeStep.WITHDRAW, CARD, Octets.hex("0A0B")),
        new DownloadFact(
            AT, CARD, Name.of("Перевозчик"), 0x1F, AT, end, PLACE, Octets.filled(1, 32)),
        new CardSignatureFact(AT, 1, CARD, 0x0504, Octets.filled(1, 32), Octets.filled(2, 64)),
        new ControlFact(AT, ControlType.NONE, CARD, FullCardNumber.NONE, AT, end, PLACE),
        new LockFact(AT, true, CARD, Name.of("Перевозчик"), Address.of("Тверь")),
        new SpeedControlFact(AT, CARD, Name.of("Ространснадзор"), end, PLACE, AT, end),
        new DocumentFact(AT, 7, 210, 1, CARD, Octets.hex("D200")),
        new ReceiptFact(AT, 7, 0, Octets.hex("FA00")),
        new DaySeal(AT, 1, 19, Octets.filled(3, 16), Octets.filled(4, 64)));
  }

  static ActivityFact activity(SimInstant at) {
    return new ActivityFact(
        at,
        new ActivityChange(CardSlot.DRIVER, false, false, Activity.DRIVING, at.minuteOfDay()),
        CARD);
  }

  static EventFact event(Optional<SimInstant> end) {
    return new EventFact(
        AT,
        EventFaultType.Code.OVER_SPEEDING,
        end,
        PLACE,
        PLACE,
        new CardsAtEvent(CARD, FullCardNumber.NONE),
        CardsAtEvent.NONE,
        FullCardNumber.NONE,
        120_000,
        111,
        100,
        91,
        89,
        2);
  }

  private static MotionSample sample(int second) {
    return new MotionSample(second, second == 59, false, 6000, 5990, PLACE, 9000);
  }
}
