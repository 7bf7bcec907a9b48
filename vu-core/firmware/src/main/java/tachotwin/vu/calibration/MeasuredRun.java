package tachotwin.vu.calibration;

import java.util.Optional;
import tachotwin.time.SimDuration;

/**
 * A run by which the characteristic coefficient w is measured (Е.3.2.1).
 *
 * @param method where it was driven
 * @param pulses pulses of the sensor, n
 * @param time how long it took
 * @param centimetres distance L in 0.01 m
 */
public record MeasuredRun(Method method, long pulses, SimDuration time, long centimetres) {
  private static final long CENTIMETRES_PER_KM = 100_000;
  private static final int MOST = 0xFFFF;

  // 1 cm in 1 µs is 36 000 km/h.
  private static final double KMH_PER_CM_PER_MICRO = 36_000;

  /** Where the distance is known from. */
  public enum Method {
    /** A roller bench: (1000 ± 1) m at (50 ± 1) km/h. */
    BENCH("стенд, 1000 м", 99_900, 100_100),
    /** A straight part of a road of at least 20 m, measured to 0.01 m. */
    ROAD("участок дороги", 2_000, 9_999_999);

    private final String title;
    private final int least;
    private final int most;

    Method(String title, int least, int most) {
      this.title = title;
      this.least = least;
      this.most = most;
    }

    /** The words on the display. */
    public String title() {
      return title;
    }

    /** Least distance, 0.01 m. */
    public int least() {
      return least;
    }

    /** Greatest distance, 0.01 m. */
    public int most() {
      return most;
    }
  }

  /** Why the run does not count, at most 24 signs; nothing where it does. */
  public Optional<String> objection() {
    if (centimetres < method.least || centimetres > method.most) {
      return Optional.of("путь не по Е.3.2.1");
    }
    if (method == Method.BENCH && (kmh() < 49 || kmh() > 51)) {
      return Optional.of("нужно 49...51 км/ч");
    }
    return pulses < 1 || w() > MOST ? Optional.of("импульсов: " + pulses) : Optional.empty();
  }

  /** The coefficient w = 1000·n/L, imp/km, rounded. */
  public long w() {
    return (pulses * CENTIMETRES_PER_KM + centimetres / 2) / centimetres;
  }

  /** The mean speed, km/h. */
  public double kmh() {
    return time.micros() == 0 ? 0 : centimetres * KMH_PER_CM_PER_MICRO / time.micros();
  }
}
