package tachotwin.app.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/** The last events that crossed the seams, numbered from 1. */
public final class TraceMemory implements Trace {
  /** How many are kept. */
  public static final int MOST = 20_000;

  private final Deque<Numbered> events = new ArrayDeque<>();
  private long last;

  /**
   * An event with its number.
   *
   * @param number 1 for the first of the bench
   */
  public record Numbered(long number, TraceEvent event) {}

  @Override
  public void emit(TraceEvent event) {
    if (events.size() == MOST) {
      events.removeFirst();
    }
    events.addLast(new Numbered(++last, event));
  }

  /** The number of the last event; 0 before the first. */
  public long last() {
    return last;
  }

  /** All that are kept, oldest first. */
  public List<Numbered> all() {
    return List.copyOf(events);
  }

  /** The newest {@code most} events of some seams, oldest first. */
  public List<Numbered> newest(Set<Seam> seams, int most) {
    List<Numbered> out = new ArrayList<>();
    Iterator<Numbered> back = events.descendingIterator();
    while (back.hasNext() && out.size() < most) {
      Numbered one = back.next();
      if (seams.contains(one.event().seam())) {
        out.add(0, one);
      }
    }
    return out;
  }

  /** The first {@code most} events of some seams whose number is above {@code after}. */
  public List<Numbered> after(long after, Set<Seam> seams, int most) {
    return events.stream()
        .filter(one -> one.number() > after && seams.contains(one.event().seam()))
        .limit(most)
        .toList();
  }
}
