package tachotwin.vu.motion;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The facts «motion began» and «vehicle stopped» (4.4.5) from the pulses of each poll.
 *
 * <p>A single pulse has no speed, so speed is the distance between pulses over the time between the
 * polls that saw them. Motion begins when pulses that were never further apart than those of the
 * least speed span the time of the rule; it ends when for that time no such pulse came. The error
 * is one poll and one pulse.
 */
final class MotionDetector {
  /** What a poll brought to light. */
  enum Fact {
    NONE,
    BEGAN,
    STOPPED
  }

  private record Seen(long micros, long count) {}

  private final long holdMicros;
  private final Deque<Seen> run = new ArrayDeque<>();
  private boolean moving;
  private long lastPoll;
  private long lastCount;
  private long lastPulse;
  private long lastFast;

  /**
   * A detector at rest.
   *
   * @param holdMicros how long motion or rest must last to be a fact
   */
  MotionDetector(long holdMicros) {
    this.holdMicros = holdMicros;
  }

  void restart(long micros, long count) {
    run.clear();
    moving = false;
    lastPoll = micros;
    lastCount = count;
    lastPulse = micros - 10 * holdMicros;
    lastFast = micros;
  }

  boolean moving() {
    return moving;
  }

  long lastPulse() {
    return lastPulse;
  }

  /**
   * Takes the count of a poll.
   *
   * @param micros time of the poll
   * @param count pulses so far
   * @param periodMicros time between two pulses at the least speed that is motion
   */
  Fact poll(long micros, long count, long periodMicros) {
    long step = micros - lastPoll;
    long pulses = count - lastCount;
    if (pulses > 0) {
      pulsesCame(micros, count, pulses, step, periodMicros);
    }
    lastPoll = micros;
    lastCount = count;
    return fact(micros, periodMicros, step);
  }

  private void pulsesCame(long micros, long count, long pulses, long step, long period) {
    boolean close = isClose(micros - lastPulse, step, period);
    if (!close) {
      run.clear();
    }
    if (close || pulses > 1 && step / (pulses - 1) <= period) {
      lastFast = micros;
    }
    if (!moving) {
      run.add(new Seen(micros, count));
    }
    lastPulse = micros;
  }

  /** Whether polls with pulses are as near as the least speed has them, in whole steps. */
  private static boolean isClose(long apart, long step, long period) {
    return apart <= step || apart <= (period + step - 1) / step * step;
  }

  private Fact fact(long micros, long period, long step) {
    if (moving) {
      if (micros - lastFast < holdMicros) {
        return Fact.NONE;
      }
      moving = false;
      return Fact.STOPPED;
    }
    if (lastPulse != micros || !spansHold(micros, period, step)) {
      return Fact.NONE;
    }
    moving = true;
    run.clear();
    lastFast = micros;
    return Fact.BEGAN;
  }

  /** Whether the run goes back for the whole time at no less than the least speed. */
  private boolean spansHold(long micros, long period, long step) {
    Seen start = null;
    while (!run.isEmpty() && micros - run.getFirst().micros() >= holdMicros) {
      start = run.removeFirst();
    }
    if (start == null) {
      return false;
    }
    run.addFirst(start);
    long pulses = lastCount - start.count();
    return pulses * period >= micros - start.micros() - step;
  }
}
