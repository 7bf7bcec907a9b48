package tachotwin.vu.event;

import java.util.EnumSet;
import java.util.Set;
import tachotwin.port.Detectors;
import tachotwin.port.Trouble;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.vu.event.EventReporter.About;

/**
 * Makes events, faults and warnings of what the detectors tell. While the block cannot be told it
 * is remembered: what lasts begins when the block is ready, what is over by then is told as a
 * momentary event.
 */
public final class Detections {
  private final Detectors detectors;
  private final EventReporter events;
  private final Warnings warnings;
  private final Set<Trouble> heeded;
  private final Set<Trouble> present = EnumSet.noneOf(Trouble.class);
  private final Set<Trouble> missed = EnumSet.noneOf(Trouble.class);
  private final Set<EventType> told = EnumSet.noneOf(EventType.class);
  private boolean ready;

  /**
   * Nothing was detected yet.
   *
   * @param profile sets whether accidents are events
   */
  public Detections(Detectors detectors, EventReporter events, Warnings warnings, Profile profile) {
    this.detectors = detectors;
    this.events = events;
    this.warnings = warnings;
    this.heeded = EnumSet.allOf(Trouble.class);
    if (Rule.ACCIDENTS.of(profile) == 0) {
      heeded.removeAll(TroubleMeaning.ACCIDENTS);
      heeded.remove(Trouble.ACCELEROMETER);
    }
  }

  /** Looks at all detectors: one of them has changed. */
  public void look() {
    for (Trouble trouble : heeded) {
      boolean there = detectors.tells(trouble);
      if (there && present.add(trouble)) {
        began(trouble);
      } else if (!there && present.remove(trouble)) {
        ended(trouble);
      }
    }
  }

  /** The block can be told. */
  public void ready() {
    look();
    ready = true;
    missed.forEach(trouble -> events.happened(TroubleMeaning.event(trouble), About.NOTHING));
    missed.clear();
    present.forEach(this::began);
  }

  /** The block cannot be told; it ended what lasted by itself. */
  public void unready() {
    ready = false;
    told.clear();
  }

  private void began(Trouble trouble) {
    if (!ready) {
      return;
    }
    EventType event = TroubleMeaning.event(trouble);
    if (TroubleMeaning.ACCIDENTS.contains(trouble)) {
      events.happened(event, About.NOTHING);
      warnings.raise(TroubleMeaning.warning(trouble));
      return;
    }
    warnings.set(TroubleMeaning.warning(trouble), true);
    if (told.add(event)) {
      events.began(event, About.NOTHING);
    }
  }

  private void ended(Trouble trouble) {
    if (!ready) {
      missed.add(trouble);
      return;
    }
    Warning warning = TroubleMeaning.warning(trouble);
    if (present.stream().noneMatch(other -> TroubleMeaning.warning(other) == warning)) {
      warnings.set(warning, false);
    }
    EventType event = TroubleMeaning.event(trouble);
    boolean lasts = present.stream().anyMatch(other -> TroubleMeaning.event(other) == event);
    if (!lasts && told.remove(event)) {
      events.ended(event, About.NOTHING);
    }
  }
}
