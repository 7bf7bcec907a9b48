package tachotwin.time;

import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The simulation's events in the total order of time, priority and sequence; running them is the
 * only way that simulated time moves. One thread uses it.
 */
public final class EventQueue implements Timers {
  private final PriorityQueue<Scheduled> pending = new PriorityQueue<>(64);
  private SimInstant now;
  private long sequence;

  /** An empty queue that stands at a moment. */
  public EventQueue(SimInstant start) {
    this.now = start;
  }

  @Override
  public SimInstant now() {
    return now;
  }

  @Override
  public Timer schedule(SimInstant at, int priority, Runnable action) {
    if (at.isBefore(now)) {
      throw new IllegalArgumentException(at + " is before " + now);
    }
    Scheduled event = new Scheduled(at.micros(), priority, sequence++, action);
    pending.add(event);
    return event;
  }

  /** The moment of the first event that waits, cancelled or not; nothing where none waits. */
  public Optional<SimInstant> next() {
    return Optional.ofNullable(pending.peek()).map(event -> new SimInstant(event.at));
  }

  /** Runs every event up to and including a moment, then stands there. */
  public void runUntil(SimInstant end) {
    while (true) {
      Scheduled next = pending.peek();
      if (next == null || next.at > end.micros()) {
        break;
      }
      pending.poll();
      if (next.at != now.micros()) {
        now = new SimInstant(next.at);
      }
      next.run();
    }
    if (end.isAfter(now)) {
      now = end;
    }
  }

  private static final class Scheduled implements Comparable<Scheduled>, Timer {
    private static final Runnable NOTHING = () -> {};

    private final long at;
    private final int priority;
    private final long sequence;
    private Runnable action;

    Scheduled(long at, int priority, long sequence, Runnable action) {
      this.at = at;
      this.priority = priority;
      this.sequence = sequence;
      this.action = action;
    }

    void run() {
      Runnable due = action;
      action = NOTHING;
      due.run();
    }

    @Override
    public void cancel() {
      action = NOTHING;
    }

    @Override
    public int compareTo(Scheduled other) {
      int order = Long.compare(at, other.at);
      if (order == 0) {
        order = Integer.compare(priority, other.priority);
      }
      return order == 0 ? Long.compare(sequence, other.sequence) : order;
    }
  }
}
