package tachotwin.skzi.accounting;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.MotionFact;
import tachotwin.skzi.archive.PlaceFact;
import tachotwin.skzi.history.OdometerHistory;
import tachotwin.skzi.history.Places;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Registers where the daily periods of drivers begin (4.7.13, 4.7.16): with the first motion after
 * a daily or weekly rest, not with the insertion of a card. A period whose card was not withdrawn
 * ends where the driving ended.
 */
final class DailyPlaces {
  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);
  private static final SimDuration MEMORY = SimDuration.ofHours(28 * 24);

  private final Archive archive;

  DailyPlaces(Archive archive) {
    this.archive = archive;
  }

  /**
   * A daily period began.
   *
   * @param minute the minute of its first motion
   * @param rested since when the driver had rested, if the card was in all the while
   */
  void began(int slot, FullCardNumber card, SimInstant minute, Optional<SimInstant> rested) {
    rested
        .filter(at -> last(card, minute).filter(PlaceFact::began).isPresent())
        .ifPresent(at -> put(at, false, slot, card, new Places(archive).at(at), odometerAt(at)));
    Optional<MotionFact> first = motion(minute);
    put(
        first.map(MotionFact::at).orElse(minute),
        true,
        slot,
        card,
        first.map(MotionFact::position).orElseGet(() -> new Places(archive).at(minute)),
        odometerAt(minute));
  }

  /**
   * Whether the daily period of a second driver, who does not drive, begins anew: nothing is known
   * of one, it has lasted 24 hours, or its card was out for a daily rest.
   */
  boolean isNew(FullCardNumber card, SimInstant minute, Norms norms) {
    return last(card, minute)
        .map(
            fact ->
                minute
                        .since(fact.at())
                        .compareTo(fact.began() ? Norms.DAILY_PERIOD : norms.daily().reduced())
                    >= 0)
        .orElse(true);
  }

  private Optional<PlaceFact> last(FullCardNumber card, SimInstant before) {
    List<PlaceFact> facts =
        archive.between(PlaceFact.class, before.minus(MEMORY), before.plus(MINUTE));
    return facts.stream()
        .filter(fact -> fact.card().equals(card))
        .reduce((first, second) -> second);
  }

  private Optional<MotionFact> motion(SimInstant minute) {
    return archive.between(MotionFact.class, minute, minute.plus(MINUTE)).stream()
        .filter(MotionFact::began)
        .findFirst();
  }

  private int odometerAt(SimInstant moment) {
    return new OdometerHistory(archive).at(moment);
  }

  private void put(
      SimInstant at,
      boolean began,
      int slot,
      FullCardNumber card,
      GeoCoordinates place,
      int odometer) {
    archive.append(new PlaceFact(at, began, slot, card, place, odometer));
  }
}
