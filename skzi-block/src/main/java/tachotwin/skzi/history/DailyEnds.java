package tachotwin.skzi.history;

import java.util.List;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.MotionFact;
import tachotwin.skzi.archive.PlaceFact;
import tachotwin.time.SimInstant;

/**
 * Which withdrawals ended a daily period: those that no motion of the same period followed. Each is
 * registered as an end, since nobody knows then whether a daily rest follows.
 */
public final class DailyEnds {
  private static final SimInstant FOREVER = new SimInstant(Long.MAX_VALUE);

  private final Archive archive;

  /** Of an archive. */
  public DailyEnds(Archive archive) {
    this.archive = archive;
  }

  /** Beginnings and ends of daily periods in a time. */
  public List<PlaceFact> places(SimInstant from, SimInstant to) {
    return archive.between(PlaceFact.class, from, to).stream()
        .filter(fact -> fact.began() || isFinal(fact))
        .toList();
  }

  private boolean isFinal(PlaceFact end) {
    return archive.between(PlaceFact.class, end.at(), FOREVER).stream()
        .filter(fact -> fact.card().equals(end.card()) && fact.at().isAfter(end.at()))
        .findFirst()
        .map(PlaceFact::began)
        .orElseGet(() -> !movedSince(end));
  }

  private boolean movedSince(PlaceFact end) {
    return archive.between(CardFact.class, end.at(), FOREVER).stream()
        .filter(fact -> fact.inserted() && fact.card().equals(end.card()))
        .findFirst()
        .filter(fact -> archive.last(MotionFact.class, fact.at(), FOREVER).isPresent())
        .isPresent();
  }
}
