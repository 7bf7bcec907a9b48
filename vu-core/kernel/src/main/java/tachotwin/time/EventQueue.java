package tachotwin.time;

import java.util.Optional;

/**
 * The simulation's events in the total order of time, priority and sequence; running them is the
 * only way that simulated time moves. One thread uses it.
 */
public final class EventQueue implements Timers {
  private final EventHeap pending = new EventHeap();
  private SimInstant now;
  private SimInstant end;
  private long sequence;

  /** An empty queue that stands at a moment. */
  public EventQueue(SimInstant start) {
    this.now = start;
    this.end = start;
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
    ScheduledEvent event = new ScheduledEvent(at, priority, sequence++, action);
    pending.add(event);
    return event;
  }

  /** The moment of the first event that waits, cancelled or not; nothing where none waits. */
  public Optional<SimInstant> next() {
    return Optional.ofNullable(pending.peek()).map(event -> event.moment);
  }

  @Override
  public boolean passTo(SimInstant moment) {
    if (moment.isAfter(end) || pending.first() <= moment.micros()) {
      return false;
    }
    now = moment;
    return true;
  }

  /** Runs every event up to and including a moment, then stands there. */
  public void runUntil(SimInstant moment) {
    end = moment;
    while (true) {
      ScheduledEvent next = pending.peek();
      if (next == null || next.at > end.micros()) {
        break;
      }
      pending.poll();
      now = next.moment;
      next.run();
    }
    if (end.isAfter(now)) {
      now = end;
    }
  }
}
