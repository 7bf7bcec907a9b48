package tachotwin.app.lab.metrology;

import tachotwin.app.vehicle.Sensed;
import tachotwin.port.GnssFix;
import tachotwin.time.SimClock;
import tachotwin.time.SimInstant;

/**
 * Generators of the laboratory (4.11.2): pulses as of a motion sensor at a speed, and a GNSS signal
 * of a place, a speed and the time of day. A change takes effect at once.
 */
final class SignalGenerator implements Sensed {
  private static final int PDOP_TENTHS = 12;
  private static final int COURSE = 9_000;

  private final SimClock clock;
  private final int pulsesPerKm;
  private SimInstant since;
  private double metres;
  private double kmh;
  private int latitude = 55_751_244;
  private int longitude = 37_618_423;

  /**
   * Generators at rest in Moscow.
   *
   * @param pulsesPerKm pulses for a kilometre
   */
  SignalGenerator(SimClock clock, int pulsesPerKm) {
    this.clock = clock;
    this.pulsesPerKm = pulsesPerKm;
    this.since = clock.now();
  }

  /** The speed of both signals from now on, km/h. */
  void speed(double next) {
    metres = metres(clock.now());
    since = clock.now();
    kmh = next;
  }

  /** The place from now on, in 10⁻⁶ degree. */
  void place(int north, int east) {
    latitude = north;
    longitude = east;
  }

  /** Metres that the pulses stand for, up to now. */
  double metres() {
    return metres(clock.now());
  }

  @Override
  public long pulses(SimInstant at) {
    return (long) Math.floor(metres(at) * pulsesPerKm / 1_000 + 1e-6);
  }

  @Override
  public GnssFix fix(SimInstant at) {
    return new GnssFix(
        true, latitude, longitude, (int) Math.round(kmh * 100), COURSE, PDOP_TENTHS, at);
  }

  private double metres(SimInstant at) {
    return metres + kmh / 3.6 * Math.max(0, at.since(since).micros()) / 1e6;
  }
}
