package tachotwin.skzi.card;

import java.util.List;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.skzi.accounting.Doing;
import tachotwin.skzi.accounting.PastActivity;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * What a driver drove before the card was inserted here, by the card (Д.2, 10.1).
 *
 * @param activities in the order of time
 * @param uses vehicles that the card was in
 */
record PastDriving(List<PastActivity> activities, List<VehicleUse> uses) {
  private static final SimDuration LOOKED_BACK = SimDuration.ofHours(24);

  /** The minutes with other vehicles than this one in the 24 hours before a moment. */
  int ofOthers(VehicleRegistration vehicle, SimInstant until) {
    SimInstant from = until.minus(LOOKED_BACK);
    long minutes = 0;
    for (int i = 0; i < activities.size(); i++) {
      PastActivity one = activities.get(i);
      SimInstant next = i + 1 < activities.size() ? activities.get(i + 1).at() : until;
      SimInstant begin = one.at().isBefore(from) ? from : one.at();
      SimInstant end = next.isBefore(until) ? next : until;
      if (one.doing() == Doing.DRIVING && begin.isBefore(end) && !isIn(vehicle, one.at())) {
        minutes += end.since(begin).toMinutes();
      }
    }
    return (int) minutes;
  }

  // Activities are kept by the minute, uses by the second.
  private boolean isIn(VehicleRegistration vehicle, SimInstant at) {
    SimInstant minute = at.plus(SimDuration.ofSeconds(59));
    return uses.stream()
        .filter(use -> use.vehicle().equals(vehicle))
        .anyMatch(
            use ->
                use.firstUse().seconds() <= minute.epochSecond()
                    && at.epochSecond() <= use.lastUse().seconds());
  }
}
