package tachotwin.skzi.history;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import tachotwin.dictionary.EventFaultRecordPurpose;
import tachotwin.skzi.archive.EventFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Rules by which events of one type are kept, each for a purpose of table Б.14. */
enum Keeping {
  /** What still goes on. */
  ONGOING(EventFaultRecordPurpose.Code.ONGOING),
  /** The ten most recent. */
  TEN_LAST(EventFaultRecordPurpose.Code.MOST_RECENT),
  /** The longest of each of the last ten days. */
  LONGEST_OF_DAY(EventFaultRecordPurpose.Code.LONGEST_OF_DAY),
  /** The five longest of 365 days. */
  FIVE_LONGEST(EventFaultRecordPurpose.Code.LONGEST_OF_YEAR),
  /** The last of each of the last ten days. */
  LAST_OF_DAY(EventFaultRecordPurpose.Code.LAST_OF_DAY),
  /** That of each of the last ten days with the highest average speed. */
  MOST_SERIOUS_OF_DAY(EventFaultRecordPurpose.Code.MOST_SERIOUS_OF_DAY),
  /** The five of 365 days with the highest speed. */
  FIVE_MOST_SERIOUS(EventFaultRecordPurpose.Code.MOST_SERIOUS_OF_YEAR),
  /** The first since the last calibration. */
  FIRST_SINCE_CALIBRATION(EventFaultRecordPurpose.Code.FIRST_SINCE_CALIBRATION),
  /** All of the term; a purpose of the maker's, as table Б.14 has none. */
  ALL(new EventFaultRecordPurpose.Other(0x80));

  private static final int LAST = 10;
  private static final int MOST = 5;
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final SimDuration TEN_DAYS = SimDuration.ofHours(10 * 24);

  @SuppressWarnings("ImmutableEnumChecker") // the purposes are an enum and records
  private final EventFaultRecordPurpose purpose;

  Keeping(EventFaultRecordPurpose purpose) {
    this.purpose = purpose;
  }

  /** The purpose of what is kept by this rule. */
  EventFaultRecordPurpose purpose() {
    return purpose;
  }

  /**
   * Those that this rule keeps.
   *
   * @param all events of one type of the last 365 days, by their beginnings
   * @param calibrated last calibration
   */
  Set<EventFact> of(List<EventFact> all, SimInstant now, SimInstant calibrated) {
    return switch (this) {
      case ONGOING -> Set.copyOf(all.stream().filter(EventFact::isOpen).toList());
      case TEN_LAST -> Set.copyOf(all.subList(Math.max(0, all.size() - LAST), all.size()));
      case LONGEST_OF_DAY -> ofDays(all, now, fact -> length(fact, now));
      case FIVE_LONGEST -> most(all, fact -> length(fact, now));
      case LAST_OF_DAY -> ofDays(all, now, fact -> fact.at().micros());
      case MOST_SERIOUS_OF_DAY -> ofDays(all, now, EventFact::averageSpeed);
      case FIVE_MOST_SERIOUS -> most(all, EventFact::maxSpeed);
      case FIRST_SINCE_CALIBRATION ->
          Set.copyOf(
              all.stream().filter(fact -> !fact.at().isBefore(calibrated)).limit(1).toList());
      case ALL -> Set.copyOf(all);
    };
  }

  /** The greatest of each UTC day of the last ten; of equals the earlier one. */
  private static Set<EventFact> ofDays(
      List<EventFact> all, SimInstant now, ToLongFunction<EventFact> size) {
    SimInstant first = now.startOfDay().minus(TEN_DAYS).plus(DAY);
    Map<SimInstant, EventFact> greatest = new LinkedHashMap<>();
    for (EventFact fact : all) {
      if (!fact.at().isBefore(first)) {
        greatest.merge(
            fact.at().startOfDay(),
            fact,
            (one, other) -> size.applyAsLong(other) > size.applyAsLong(one) ? other : one);
      }
    }
    return new HashSet<>(greatest.values());
  }

  private static Set<EventFact> most(List<EventFact> all, ToLongFunction<EventFact> size) {
    return Set.copyOf(
        all.stream().sorted(Comparator.comparingLong(size).reversed()).limit(MOST).toList());
  }

  private static long length(EventFact fact, SimInstant now) {
    return fact.end().orElse(now).since(fact.at()).micros();
  }
}
