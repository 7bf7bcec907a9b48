package tachotwin.vu.motion;

import tachotwin.vu.calibration.Calibration;

/** The speed by the pulses of the last second, from samples that come at most 1 s apart. */
final class PulseSpeed {
  private static final long WINDOW = 1_000_000;
  // A window of 1 s holds 11 samples of 100 ms; one more is the sample before it.
  private static final int KEPT = 16;

  private final long[] times = new long[KEPT];
  private final long[] counts = new long[KEPT];
  private long written;

  PulseSpeed() {
    restart(0, 0);
  }

  void restart(long micros, long count) {
    written = 0;
    sample(micros, count);
  }

  void sample(long micros, long count) {
    int slot = (int) (written++ % KEPT);
    times[slot] = micros;
    counts[slot] = count;
  }

  /** Pulses of the window that ends with the last sample. */
  long pulses() {
    return counts[last()] - counts[base()];
  }

  /** The speed in 1/256 km/h. */
  int speed256(Calibration calibration) {
    long span = times[last()] - times[base()];
    return span == 0 ? 0 : calibration.speed256(pulses(), span);
  }

  private int last() {
    return (int) ((written - 1) % KEPT);
  }

  /** The latest sample that is at least a window older than the last one, or the oldest kept. */
  private int base() {
    long oldest = Math.max(0, written - KEPT);
    long index = written - 1;
    while (index > oldest && times[last()] - times[(int) (index % KEPT)] < WINDOW) {
      index--;
    }
    return (int) (index % KEPT);
  }
}
