package tachotwin.vu.memory;

import java.util.ArrayList;
import java.util.List;
import tachotwin.time.SimInstant;

/**
 * The speed of every second of the last 24 hours in motion (4.7.1); a new one takes the place of
 * the oldest.
 */
public final class SpeedMemory {
  /** Seconds of 24 hours. */
  public static final int CAPACITY = 86_400;

  /**
   * One second of motion.
   *
   * @param at its end
   * @param kmh speed by the pulses, km/h
   */
  public record Sample(SimInstant at, int kmh) {}

  private final long[] seconds = new long[CAPACITY];
  private final short[] speeds = new short[CAPACITY];
  private long written;

  /** Remembers a second of motion. */
  public void add(SimInstant at, int kmh) {
    int slot = (int) (written++ % CAPACITY);
    seconds[slot] = at.epochSecond();
    speeds[slot] = (short) kmh;
  }

  /** Seconds that are remembered, at most {@link #CAPACITY}. */
  public int size() {
    return (int) Math.min(written, CAPACITY);
  }

  /** The greatest speed that is remembered, km/h; 0 where there is none. */
  public int greatest() {
    int greatest = 0;
    for (int i = 0; i < size(); i++) {
      greatest = Math.max(greatest, speeds[i]);
    }
    return greatest;
  }

  /** The last seconds, the oldest first. */
  public List<Sample> last(int count) {
    List<Sample> out = new ArrayList<>();
    for (long i = written - Math.min(count, size()); i < written; i++) {
      int slot = (int) (i % CAPACITY);
      out.add(new Sample(SimInstant.ofEpochSecond(seconds[slot]), speeds[slot]));
    }
    return List.copyOf(out);
  }
}
