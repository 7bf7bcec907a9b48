package tachotwin.app.vehicle;

import tachotwin.port.MotionSensor;
import tachotwin.time.SimClock;
import tachotwin.time.SimInstant;

/**
 * A vehicle that a person drives by telling the speed: it gains and loses speed evenly and then
 * keeps it.
 */
public final class Throttle implements MotionSensor {
  /** The greatest speed, km/h. */
  public static final int FASTEST = 220;

  /** Of a loaded lorry, m/s². */
  private static final double GAIN = 0.7;

  /** Of a calm driver, m/s². */
  private static final double LOSS = 1.5;

  private final SimClock clock;
  private final int pulsesPerKm;
  private SimInstant since;
  private double metres;
  private double speed;
  private double target;
  private double gain;

  /** Seconds from one speed to the other. */
  private double changing;

  /** Metres when the target is reached. */
  private double reached;

  /**
   * A vehicle that stands.
   *
   * @param pulsesPerKm the characteristic coefficient w, imp/km
   */
  public Throttle(SimClock clock, int pulsesPerKm) {
    this.clock = clock;
    this.pulsesPerKm = pulsesPerKm;
    this.since = clock.now();
  }

  /** The speed to be driven from now on, km/h, 0…{@value #FASTEST}. */
  public void target(double kmh) {
    if (!(kmh >= 0 && kmh <= FASTEST)) {
      throw new IllegalArgumentException(kmh + " km/h");
    }
    SimInstant now = clock.now();
    double driven = distance(now);
    speed = speed(now);
    metres = driven;
    since = now;
    target = kmh / 3.6;
    gain = target > speed ? GAIN : -LOSS;
    changing = (target - speed) / gain;
    reached = metres + (speed + speedAfter(changing)) / 2 * changing;
  }

  /** The speed that was told last, km/h. */
  public double targetKmh() {
    return target * 3.6;
  }

  @Override
  public long pulses(SimInstant at) {
    return (long) Math.floor(distance(at) * pulsesPerKm / 1_000);
  }

  /** Metres driven up to a moment that is not before the last change of the target. */
  public double metres(SimInstant at) {
    return distance(at);
  }

  /** Speed in km/h at such a moment. */
  public double kmh(SimInstant at) {
    return speed(at) * 3.6;
  }

  private double distance(SimInstant at) {
    double seconds = seconds(at);
    return seconds < changing
        ? metres + (speed + speedAfter(seconds)) / 2 * seconds
        : reached + target * (seconds - changing);
  }

  private double speed(SimInstant at) {
    return speedAfter(Math.min(seconds(at), changing));
  }

  private double speedAfter(double seconds) {
    return speed + gain * seconds;
  }

  private double seconds(SimInstant at) {
    return Math.max(0, at.since(since).micros() / 1e6);
  }
}
