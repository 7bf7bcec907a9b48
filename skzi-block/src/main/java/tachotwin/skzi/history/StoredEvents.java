package tachotwin.skzi.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tachotwin.dictionary.EventFaultType;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The events and faults that the device keeps in its own terms, for screen, paper and download: the
 * events of 28 days and the faults of 365 (ГОСТ, 4.7.1, 4.7.2), or those that the tables 4 and 5 of
 * Order 36 choose. The archive below keeps all of them.
 */
public final class StoredEvents {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final SimDuration YEAR = SimDuration.ofHours(365 * 24);
  private static final int MOST_SIMILAR = 255;

  private final BlockCore core;

  /** Of a block. */
  public StoredEvents(BlockCore core) {
    this.core = core;
  }

  /** What is kept at a moment, by its beginnings. */
  public List<StoredEvent> at(SimInstant now) {
    Map<EventFaultType, List<EventFact>> byType = new LinkedHashMap<>();
    for (EventFact fact : core.events().between(now.minus(YEAR), now.plus(DAY))) {
      byType.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
    }
    SimInstant calibrated = calibrated();
    List<StoredEvent> out = new ArrayList<>();
    byType.forEach((type, all) -> keep(type, all, now, calibrated, out));
    out.sort(Comparator.comparing(stored -> stored.fact().at()));
    return List.copyOf(out);
  }

  private void keep(
      EventFaultType type,
      List<EventFact> all,
      SimInstant now,
      SimInstant calibrated,
      List<StoredEvent> out) {
    List<EventFact> inTerm = all.stream().filter(fact -> !isOver(fact, now)).toList();
    Map<Keeping, Set<EventFact>> kept = new LinkedHashMap<>();
    rules(type).forEach(rule -> kept.put(rule, rule.of(inTerm, now, calibrated)));
    Map<SimInstant, Integer> ofDay = new LinkedHashMap<>();
    all.forEach(fact -> ofDay.merge(fact.at().startOfDay(), 1, Integer::sum));
    for (EventFact fact : inTerm) {
      purpose(kept, fact)
          .ifPresent(
              rule ->
                  out.add(
                      new StoredEvent(
                          told(fact),
                          rule.purpose(),
                          Math.min(MOST_SIMILAR, ofDay.get(fact.at().startOfDay()) - 1))));
    }
  }

  /** Several rules may keep an event: the first one names its purpose. */
  private static Optional<Keeping> purpose(Map<Keeping, Set<EventFact>> kept, EventFact fact) {
    return kept.entrySet().stream()
        .filter(entry -> entry.getValue().contains(fact))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean isOver(EventFact fact, SimInstant now) {
    int days = core.state().rule(Rule.EVENT_DAYS);
    return days > 0
        && !fact.type().isFault()
        && !fact.isOpen()
        && fact.at().isBefore(now.minus(SimDuration.ofHours(24L * days)));
  }

  private List<Keeping> rules(EventFaultType type) {
    if (core.state().rule(Rule.EVENT_DAYS) > 0) {
      return List.of(Keeping.ONGOING, Keeping.TEN_LAST, Keeping.ALL);
    }
    return switch (type.code()) {
      case 0x04, 0x08, 0x09 ->
          List.of(Keeping.ONGOING, Keeping.LONGEST_OF_DAY, Keeping.FIVE_LONGEST);
      case 0x05 -> List.of(Keeping.LAST_OF_DAY);
      case 0x07 ->
          List.of(
              Keeping.ONGOING,
              Keeping.FIRST_SINCE_CALIBRATION,
              Keeping.MOST_SERIOUS_OF_DAY,
              Keeping.FIVE_MOST_SERIOUS);
      case 0x40 -> List.of(Keeping.ONGOING, Keeping.TEN_LAST);
      default ->
          type.isFault()
              ? List.of(Keeping.ONGOING, Keeping.FIRST_SINCE_CALIBRATION, Keeping.TEN_LAST)
              : List.of(Keeping.ONGOING, Keeping.TEN_LAST);
    };
  }

  /** Order 36, table 4: the times of a loss of supply are told to the minute. */
  private EventFact told(EventFact fact) {
    if (fact.type() != EventFaultType.Code.POWER_INTERRUPTION) {
      return fact;
    }
    long step = SimDuration.ofSeconds(core.state().rule(Rule.POWER_LOSS_ACCURACY_SECONDS)).micros();
    return fact.between(rounded(fact.at(), step), fact.end().map(end -> rounded(end, step)));
  }

  private static SimInstant rounded(SimInstant at, long step) {
    return new SimInstant(at.micros() - Math.floorMod(at.micros(), step));
  }

  private SimInstant calibrated() {
    return core.archive()
        .last(CalibrationFact.class)
        .map(CalibrationFact::at)
        .orElse(new SimInstant(Long.MIN_VALUE));
  }
}
