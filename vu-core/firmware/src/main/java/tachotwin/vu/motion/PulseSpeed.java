package tachotwin.vu.motion;

import tachotwin.vu.calibration.Calibration;

/** The speed by the pulses of the last second, from samples that come at most 1 s apart. */
final class PulseSpeed {
  private static final long WINDOW = 1_000_000;
  // A window of 1 s holds 11 samples of 100 ms; one more is the sample before it. A power of two.
  private static final int KEPT = 16;

  private final long[] times = new long[KEPT];
  private final long[] counts = new long[KEPT];
  private int newest;

  /** The latest sample that is at least a window older than the last one, or the oldest kept. */
  private int base;

  PulseSpeed() {
    restart(0, 0);
  }

  void restart(long micros, long count) {
    base = newest;
    put(micros, count);
  }

  void sample(long micros, long count) {
    newest = next(newest);
    if (base == newest) {
      base = next(base);
    }
    put(micros, count);
    while (base != newest && micros - times[next(base)] >= WINDOW) {
      base = next(base);
    }
  }

  private void put(long micros, long count) {
    times[newest] = micros;
    counts[newest] = count;
  }

  private static int next(int index) {
    return (index + 1) & KEPT - 1;
  }

  /** Pulses of the window that ends with the last sample. */
  long pulses() {
    return counts[newest] - counts[base];
  }

  /** The speed in 1/256 km/h. */
  int speed256(Calibration calibration) {
    if (counts[newest] == counts[base]) {
      return 0;
    }
    long span = times[newest] - times[base];
    return span == 0 ? 0 : calibration.speed256(counts[newest] - counts[base], span);
  }
}
