package tachotwin.skzi.card;

import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Keeps the uses of vehicles in file 0505h. A use that goes on at midnight ends at 23:59 and
 * another begins at 00:00 UTC (Order 36, 58); both have the counter of the session.
 */
final class VehicleUseWriting {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);
  private static final int COUNTER_MODULUS = 10_000;

  private final CardSession session;

  VehicleUseWriting(CardSession session) {
    this.session = session;
  }

  /** The ring with the use that begins; its end is its begin until the session is written. */
  CardRing<VehicleUse> open(CardRing<VehicleUse> uses) {
    int odometer = session.insertion().odometer();
    int counter = (newest(uses).dataBlockCounter() + 1) % COUNTER_MODULUS;
    return uses.append(
        new VehicleUse(
            odometer, odometer, session.opened(), session.opened(), session.vehicle(), counter));
  }

  /** Whether the newest use is of this session: begun with it, or at a midnight since. */
  boolean isOpen(CardRing<VehicleUse> uses) {
    VehicleUse newest = newest(uses);
    SimInstant first = instant(newest.firstUse());
    boolean atMidnight =
        first.equals(first.startOfDay())
            && first.isAfter(session.insertion().at())
            && newest.vehicle().equals(session.vehicle());
    return newest.firstUse().equals(session.opened()) || atMidnight;
  }

  /** The ring with the use as it is now. */
  CardRing<VehicleUse> upToNow(CardRing<VehicleUse> before) {
    CardRing<VehicleUse> uses = isOpen(before) ? before : open(before);
    SimInstant midnight = instant(newest(uses).firstUse()).startOfDay().plus(DAY);
    while (!midnight.isAfter(session.now())) {
      int odometer = session.odometerAt(midnight);
      TimeStamp begin = TimeStamp.of(midnight);
      VehicleUse ended = ended(newest(uses), TimeStamp.of(midnight.minus(MINUTE)), odometer);
      uses =
          uses.replaceNewest(ended)
              .append(
                  new VehicleUse(
                      odometer,
                      odometer,
                      begin,
                      begin,
                      session.vehicle(),
                      ended.dataBlockCounter()));
      midnight = midnight.plus(DAY);
    }
    return uses.replaceNewest(ended(newest(uses), TimeStamp.of(session.now()), session.odometer()));
  }

  private static VehicleUse ended(VehicleUse use, TimeStamp end, int odometer) {
    TimeStamp last = end.compareTo(use.firstUse()) < 0 ? use.firstUse() : end;
    return new VehicleUse(
        use.odometerBegin(), odometer, use.firstUse(), last, use.vehicle(), use.dataBlockCounter());
  }

  private static VehicleUse newest(CardRing<VehicleUse> uses) {
    return uses.places().get(uses.newest());
  }

  private static SimInstant instant(TimeStamp stamp) {
    return SimInstant.ofEpochSecond(stamp.seconds());
  }
}
