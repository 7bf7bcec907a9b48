package tachotwin.skzi.card;

import java.util.List;
import java.util.stream.Stream;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.MotionFact;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.PlaceFact;
import tachotwin.skzi.register.ActivityRecorder;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.ExchangeBegin;

/** The session of a card from its insertion to the present exchange, by the block's archive. */
final class CardSession {
  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);
  private static final SimDuration DAY = SimDuration.ofHours(24);

  private final BlockCore core;
  private final ActivityRecorder recorder;
  private final CardInSlot card;
  private final CardFact insertion;
  private final SimInstant now;
  private final int odometer;

  CardSession(BlockCore core, ActivityRecorder recorder, CardInSlot card, ExchangeBegin begin) {
    this.core = core;
    this.recorder = recorder;
    this.card = card;
    this.now = core.clock().stamp(begin.at());
    this.odometer = begin.odometer();
    this.insertion = insertion(core, card, odometer);
  }

  private static CardFact insertion(BlockCore core, CardInSlot card, int odometer) {
    SimInstant at = card.insertedAt();
    return core.archive().between(CardFact.class, at, at.plus(SimDuration.ofMicros(1))).stream()
        .filter(fact -> fact.inserted() && fact.slot() == card.slot())
        .findFirst()
        .orElseGet(
            () -> new CardFact(at, true, card.slot(), card.card(), odometer, GeoCoordinates.NONE));
  }

  CardInSlot card() {
    return card;
  }

  FullCardNumber number() {
    return card.card();
  }

  /** When, where and at which odometer the card was inserted. */
  CardFact insertion() {
    return insertion;
  }

  TimeStamp opened() {
    return TimeStamp.of(insertion.at());
  }

  SimInstant now() {
    return now;
  }

  /** Odometer now, km. */
  int odometer() {
    return odometer;
  }

  GeoCoordinates position() {
    return core.state().whereabouts().position();
  }

  /** The vehicle by the calibration in force. */
  VehicleRegistration vehicle() {
    return core.state()
        .calibration()
        .map(fact -> fact.record().vehicle().registration())
        .orElse(VehicleRegistration.NONE);
  }

  CardSlot slot() {
    return card.slot() == 1 ? CardSlot.DRIVER : CardSlot.CO_DRIVER;
  }

  /** The card's activities of a UTC day; those of the open minute as they are now. */
  List<ActivityFact> activities(SimInstant day) {
    SimInstant from = later(day, startOfMinute(insertion.at()));
    SimInstant to = day.plus(DAY);
    return Stream.concat(
            core.archive().between(ActivityFact.class, from, to).stream(),
            recorder.pending(slot()).stream()
                .filter(fact -> !fact.at().isBefore(from) && fact.at().isBefore(to)))
        .filter(fact -> fact.card().equals(number()))
        .filter(fact -> fact.change().slot() == slot())
        .toList();
  }

  /** Whether the vehicle moved with the card in. */
  boolean moved() {
    SimInstant end = now.plus(SimDuration.ofSeconds(1));
    return core.state().whereabouts().moving()
        || core.archive().last(MotionMinute.class, insertion.at(), end).isPresent()
        || core.archive().last(MotionFact.class, insertion.at(), end).isPresent();
  }

  /** Where daily periods of the driver began or ended since the insertion. */
  List<PlaceFact> places() {
    return core
        .archive()
        .between(PlaceFact.class, startOfMinute(insertion.at()), now.plus(SimDuration.ofSeconds(1)))
        .stream()
        .filter(fact -> fact.card().equals(number()))
        .toList();
  }

  /** Distance of a UTC day from the insertion to a moment, km, by whole minutes of motion. */
  int distance(SimInstant day, SimInstant until) {
    SimInstant to = until.isBefore(day.plus(DAY)) ? until : day.plus(DAY);
    return Math.max(0, odometerAt(to) - odometerAt(later(day, insertion.at())));
  }

  /** The same up to now, by the odometer of the present exchange. */
  int distance(SimInstant day) {
    return now.isBefore(day.plus(DAY))
        ? Math.max(0, odometer - odometerAt(later(day, insertion.at())))
        : distance(day, now);
  }

  /** The odometer at a moment of the session, km, by whole minutes of motion. */
  int odometerAt(SimInstant moment) {
    if (!moment.isAfter(insertion.at())) {
      return insertion.odometer();
    }
    List<MotionMinute> minutes =
        core.archive()
            .between(
                MotionMinute.class,
                startOfMinute(insertion.at()),
                moment.minus(MINUTE).plus(SimDuration.ofMicros(1)));
    return minutes.isEmpty()
        ? insertion.odometer()
        : (int) (minutes.get(minutes.size() - 1).odometerMetres() / 1000);
  }

  private static SimInstant startOfMinute(SimInstant at) {
    return new SimInstant(at.micros() - Math.floorMod(at.micros(), MINUTE.micros()));
  }

  private static SimInstant later(SimInstant one, SimInstant other) {
    return one.isAfter(other) ? one : other;
  }
}
