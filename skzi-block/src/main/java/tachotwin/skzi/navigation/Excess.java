package tachotwin.skzi.navigation;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.OverspeedFact;
import tachotwin.skzi.archive.OverspeedFact.Mark;
import tachotwin.skzi.register.Beginning;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** An excess of the set speed that lasts: its greatest and average speed, its marks. */
final class Excess {
  private static final int[] MARKS = {20, 40, 60};

  private final Beginning from;
  private final int limit;
  private final List<Mark> marks = new ArrayList<>();
  private int max;
  private long sum;
  private int seconds;

  Excess(Beginning from, int limit) {
    this.from = from;
    this.limit = limit;
  }

  Beginning from() {
    return from;
  }

  int limit() {
    return limit;
  }

  void add(Second second) {
    max = Math.max(max, second.speed());
    sum += second.speed();
    seconds++;
    while (marks.size() < MARKS.length && second.speed() > (limit + MARKS[marks.size()]) * 100) {
      marks.add(new Mark(MARKS[marks.size()], second.at(), second.position()));
    }
  }

  /** Whether it lasts longer than an event 07h must; with nothing to outlast it is one at once. */
  boolean isEvent(SimInstant now, SimDuration outlasted) {
    return outlasted.equals(SimDuration.ZERO) || now.since(from.at()).compareTo(outlasted) > 0;
  }

  OverspeedFact ended(SimInstant at, GeoCoordinates position) {
    return new OverspeedFact(
        from.at(),
        at,
        from.position(),
        position,
        from.cards(),
        limit,
        max,
        (int) (sum / seconds),
        from.odometer(),
        marks);
  }
}
