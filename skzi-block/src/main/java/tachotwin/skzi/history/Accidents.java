package tachotwin.skzi.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.MakerEvent;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The last five accidents of 60 days (Order 36, item 17.12): the button, a blow, tilt and loss of
 * supply. The seconds of motion before them are in the archive anyway, which keeps them for 365
 * days.
 */
public final class Accidents {
  private static final Set<Integer> CODES =
      Set.of(
          EventFaultType.Code.POWER_INTERRUPTION.code(),
          MakerEvent.ACCIDENT_BUTTON.code(),
          MakerEvent.BLOW.code(),
          MakerEvent.TILT.code());
  private static final SimDuration KEPT = SimDuration.ofHours(60 * 24);
  private static final SimDuration BEFORE = SimDuration.ofHours(24);
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);

  private final BlockCore core;

  /** Of a block. */
  public Accidents(BlockCore core) {
    this.core = core;
  }

  /** What is kept at a moment, the oldest first; nothing where the profile has no accidents. */
  public List<Accident> at(SimInstant now) {
    List<EventFact> all =
        core.events().between(now.minus(KEPT), now.plus(SECOND)).stream()
            .filter(fact -> CODES.contains(fact.type().code()))
            .toList();
    int most = core.state().rule(Rule.ACCIDENTS);
    return all.subList(Math.max(0, all.size() - most), all.size()).stream()
        .map(fact -> new Accident(fact, before(fact.at())))
        .toList();
  }

  private List<Accident.Place> before(SimInstant accident) {
    SimInstant from = accident.minus(BEFORE);
    List<Accident.Place> out = new ArrayList<>();
    // A minute that began before the 24 hours may reach into them.
    for (MotionMinute minute :
        core.archive()
            .between(MotionMinute.class, from.minus(SimDuration.ofMinutes(1)), accident)) {
      for (MotionSample sample : minute.samples()) {
        SimInstant at = minute.at().plus(SimDuration.ofSeconds(sample.second()));
        if (!at.isBefore(from) && !at.isAfter(accident)) {
          out.add(new Accident.Place(at, sample.position(), sample.speed()));
        }
      }
    }
    return out;
  }
}
