package tachotwin.app.vehicle;

import java.util.List;
import tachotwin.port.GnssFix;
import tachotwin.time.SimInstant;

/**
 * What the tachograph can sense of a vehicle in motion.
 *
 * <p>All answers are functions of the moment only and may be asked in any order.
 */
public final class Vehicle implements Sensed {
  private final Motion motion;
  private final int pulsesPerKm;
  private final Gearbox gearbox;
  private final Ignition ignition;

  /**
   * A vehicle.
   *
   * @param pulsesPerKm the characteristic coefficient w, imp/km, 1…64 255
   */
  public Vehicle(Motion motion, int pulsesPerKm, Gearbox gearbox) {
    if (pulsesPerKm < 1 || pulsesPerKm > 64_255) {
      throw new IllegalArgumentException("w = " + pulsesPerKm + " imp/km");
    }
    this.motion = motion;
    this.pulsesPerKm = pulsesPerKm;
    this.gearbox = gearbox;
    this.ignition = new Ignition(motion);
  }

  /** The motion it follows. */
  public Motion motion() {
    return motion;
  }

  @Override
  public long pulses(SimInstant at) {
    return (long) Math.floor(motion.distance(at) * pulsesPerKm / 1_000);
  }

  /** Whether the ignition is on. */
  public boolean ignition(SimInstant at) {
    return ignition.on(at);
  }

  /** Every turn of the ignition key, in order; it is off before the first. */
  public List<IgnitionChange> ignitionChanges() {
    return ignition.changes();
  }

  /** Engine speed in rpm, 0 with the ignition off. */
  public int engineRpm(SimInstant at) {
    return ignition(at) ? gearbox.rpm(motion.speed(at)) : 0;
  }

  /** What a receiver under an open sky tells. */
  @Override
  public GnssFix fix(SimInstant at) {
    MotionState state = motion.at(at);
    return new GnssFix(
        true,
        (int) Math.round(state.latitude() * 1e6),
        (int) Math.round(state.longitude() * 1e6),
        (int) Math.round(state.speedKmh() * 100),
        (int) Math.round(state.courseDegrees() * 100) % 36_000,
        pdopTenths(at),
        at);
  }

  /** 1.0…1.7, another each minute, as satellites rise and set. */
  private static int pdopTenths(SimInstant at) {
    long mixed = (at.epochSecond() / 60) * 0x9E37_79B9_7F4A_7C15L;
    return 10 + (int) (mixed >>> 61);
  }
}
