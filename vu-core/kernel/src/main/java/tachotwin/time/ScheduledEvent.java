package tachotwin.time;

/** An event that waits for its moment. */
final class ScheduledEvent implements Timers.Timer {
  private static final Runnable NOTHING = () -> {};

  /** Its moment. */
  final SimInstant moment;

  /** The same in microseconds since 1970. */
  final long at;

  private final int priority;
  private final long sequence;
  private Runnable action;

  ScheduledEvent(SimInstant moment, int priority, long sequence, Runnable action) {
    this.moment = moment;
    this.at = moment.micros();
    this.priority = priority;
    this.sequence = sequence;
    this.action = action;
  }

  /** Whether it comes before another in the order of time, priority and sequence. */
  boolean isBefore(ScheduledEvent other) {
    if (at != other.at) {
      return at < other.at;
    }
    return priority == other.priority ? sequence < other.sequence : priority < other.priority;
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
}
