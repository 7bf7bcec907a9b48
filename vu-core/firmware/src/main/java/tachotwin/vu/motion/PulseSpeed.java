package tachotwin.vu.motion;

import tachotwin.vu.calibration.Calibration;

/** The speed by the pulses of the last second, from samples that come at most 1 s apart. */
final class PulseSpeed {
  private static final long WINDOW = 1_000_000;
  // A window of 1 s holds 11 samples of 100 ms; one more is the sample before it.
  private static final int KEPT = 16;

  private final long[] times = new long[KEPT];
  private final long[] counts = new long[KEPT];
  private int newest;
  private int kept;

  PulseSpeed() {
    restart(0, 0);
  }

  void restart(long micros, long count) {
    kept = 0;
    sample(micros, count);
  }

  void sample(long micros, long count) {
    newest = (newest + 1) % KEPT;
    kept = Math.min(kept + 1, KEPT);
    times[newest] = micros;
    counts[newest] = count;
  }

  /** Pulses of the window that ends with the last sample. */
  long pulses() {
    return counts[newest] - counts[base()];
  }

  /** The speed in 1/256 km/h. */
  int speed256(Calibration calibration) {
    int base = base();
    long span = times[newest] - times[base];
    return span == 0 ? 0 : calibration.speed256(counts[newest] - counts[base], span);
  }

  /** The latest sample that is at least a window older than the last one, or the oldest kept. */
  private int base() {
    int index = newest;
    for (int older = kept - 1; older > 0 && times[newest] - times[index] < WINDOW; older--) {
      index = (index + KEPT - 1) % KEPT;
    }
    return index;
  }
}
