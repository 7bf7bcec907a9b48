package tachotwin.skzi.gnss;

import java.util.SplittableRandom;
import tachotwin.port.GnssFix;
import tachotwin.port.GnssReceiver;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A receiver whose solutions have errors and that can lose reception, both on demand.
 *
 * <p>An error is a function of seed and moment: position and time drift within half a minute, speed
 * and course change each second.
 */
public final class FaultyReceiver implements GnssReceiver {
  private static final long SECOND = 1_000_000;
  private static final long DRIFT = 30 * SECOND;
  private static final double METRES_PER_DEGREE = 111_195;

  // 95 of 100 values of a normal distribution lie within so many standard deviations.
  private static final double SIGMAS = 1.96;
  private static final int FULL_CIRCLE = 36_000;
  private static final int POLE = 90_000_000;
  private static final int BEST_PDOP = 10;

  private enum Quantity {
    NORTH,
    EAST,
    SPEED,
    COURSE,
    TIME,
    PDOP
  }

  private final GnssReceiver receiver;
  private final long seed;
  private GnssErrors errors = GnssErrors.NONE;
  private SimDuration ahead = SimDuration.ZERO;
  private boolean reception = true;

  /** Over a receiver, without errors at first. */
  public FaultyReceiver(GnssReceiver receiver, long seed) {
    this.receiver = receiver;
    this.seed = seed;
  }

  /** The errors from now on. */
  public void inject(GnssErrors now) {
    errors = now;
  }

  /** The receiver's time is ahead by so much from now on; negative behind. */
  public void shift(SimDuration by) {
    ahead = by;
  }

  /** Reception is lost or comes back. */
  public void reception(boolean on) {
    reception = on;
  }

  @Override
  public GnssFix fix(SimInstant at) {
    GnssFix fix = receiver.fix(at);
    if (!reception || !fix.valid()) {
      return GnssFix.none(fix.time());
    }
    double metres = errors.positionMetres() / SIGMAS;
    double north = drifting(metres, Quantity.NORTH, at) / METRES_PER_DEGREE;
    double east = drifting(metres, Quantity.EAST, at) / METRES_PER_DEGREE;
    double shrunk = Math.max(0.01, Math.cos(Math.toRadians(fix.latMicroDeg() / 1e6)));
    double speed = even(errors.speedKmh() * 100, Quantity.SPEED, at, SECOND);
    double course = even(errors.courseDegrees() * 100, Quantity.COURSE, at, SECOND);
    double micros = even((double) errors.time().micros(), Quantity.TIME, at, DRIFT);
    return new GnssFix(
        true,
        Math.min(POLE, Math.max(-POLE, fix.latMicroDeg() + round(north * 1e6))),
        wrapped(fix.lonMicroDeg() + round(east * 1e6 / shrunk)),
        Math.max(0, fix.speedCentiKmh() + round(speed)),
        Math.floorMod(fix.courseCentiDeg() + round(course), FULL_CIRCLE),
        pdop(fix, at),
        fix.time().plus(ahead).plus(SimDuration.ofMicros(Math.round(micros))));
  }

  private int pdop(GnssFix fix, SimInstant at) {
    if (errors.pdopTenths() <= BEST_PDOP) {
      return fix.pdopTenths();
    }
    double part = (even(1, Quantity.PDOP, at, DRIFT) + 1) / 2;
    return BEST_PDOP + round(part * (errors.pdopTenths() - BEST_PDOP));
  }

  // About normal, of this deviation at the moments that are drawn and less between them.
  private double drifting(double deviation, Quantity quantity, SimInstant at) {
    if (deviation == 0) {
      return 0;
    }
    long step = Math.floorDiv(at.micros(), DRIFT);
    double part = Math.floorMod(at.micros(), DRIFT) / (double) DRIFT;
    return deviation * (normal(quantity, step) * (1 - part) + normal(quantity, step + 1) * part);
  }

  private double normal(Quantity quantity, long step) {
    SplittableRandom random = random(quantity, step);
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  /** As large as the greatest at most, to either side, another each step. */
  private double even(double greatest, Quantity quantity, SimInstant at, long step) {
    return greatest == 0
        ? 0
        : greatest * (2 * random(quantity, Math.floorDiv(at.micros(), step)).nextDouble() - 1);
  }

  private SplittableRandom random(Quantity quantity, long step) {
    long mixed = seed * 0x9E37_79B9_7F4A_7C15L + step;
    return new SplittableRandom(mixed * 0xBF58_476D_1CE4_E5B9L + quantity.name().hashCode());
  }

  private static int wrapped(int longitude) {
    int half = 180_000_000;
    return longitude > half
        ? longitude - 2 * half
        : longitude < -half ? longitude + 2 * half : longitude;
  }

  private static int round(double value) {
    return Math.toIntExact(Math.round(value));
  }
}
