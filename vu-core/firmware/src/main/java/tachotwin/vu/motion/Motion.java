package tachotwin.vu.motion;

import org.jspecify.annotations.Nullable;
import tachotwin.port.MotionSensor;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimClock;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.vu.calibration.Calibration;

/**
 * The sensor, polled: every 100 ms while ignition is on, the vehicle moves or pulses came within
 * the last 10 s, every second otherwise.
 */
public final class Motion implements VehicleReading {
  /** Is told of the facts of motion and of each whole second. */
  public interface Listener {
    /** Motion was detected (4.4.5). */
    void motionBegan();

    /** The stop was detected. */
    void motionEnded();

    /** A whole second of the unit's own clock has begun. */
    void second(SimInstant clock);
  }

  private static final long DAY = 86_400;
  private static final long FAST_MICROS = 100_000;
  private static final long SLOW_MICROS = 1_000_000;
  private static final long QUIET_MICROS = 10_000_000;

  private final MotionSensor sensor;
  private final Timers timers;
  private final SimClock clock;
  private final Listener listener;
  private final Runnable onPoll = this::poll;
  private final int leastSpeedTenths;
  private final PulseSpeed speed = new PulseSpeed();
  private final MotionDetector detector;
  private final Odometer odometer;
  private Calibration calibration = Calibration.FACTORY;
  private long leastPeriodMicros;
  private boolean ignition;
  private long lastSecond;
  private long firstPulses;
  private long lastPulses;
  private Timers.@Nullable Timer nextPoll;

  /**
   * A sensor that is not polled yet.
   *
   * @param sensor the sensor
   * @param timers the simulated time
   * @param clock the unit's own clock
   * @param profile sets when motion begins
   * @param odometerMetres the odometer's memory
   * @param listener is told what happens
   */
  public Motion(
      MotionSensor sensor,
      Timers timers,
      SimClock clock,
      Profile profile,
      long odometerMetres,
      Listener listener) {
    this.sensor = sensor;
    this.timers = timers;
    this.clock = clock;
    this.listener = listener;
    this.leastSpeedTenths = Rule.MOTION_SPEED_TENTHS.of(profile);
    this.leastPeriodMicros = calibration.pulsePeriodMicros(leastSpeedTenths);
    this.detector = new MotionDetector(Rule.MOTION_START_MILLIS.of(profile) * 1_000L);
    this.odometer = new Odometer(odometerMetres);
  }

  /** The supply came. */
  public void power() {
    SimInstant now = timers.now();
    long pulses = sensor.pulses(now);
    speed.restart(now.micros(), pulses);
    detector.restart(now.micros(), pulses);
    odometer.restart(pulses);
    firstPulses = pulses;
    lastPulses = pulses;
    SimInstant own = clock.now();
    lastSecond = own.epochSecond();
    schedule(next(now, own));
  }

  /** The supply is gone. */
  public void off() {
    if (nextPoll != null) {
      nextPoll.cancel();
      nextPoll = null;
    }
  }

  /** Ignition was turned. */
  public void ignition(boolean on) {
    ignition = on;
    if (nextPoll != null) {
      nextPoll.cancel();
      schedule(next(timers.now(), clock.now()));
    }
  }

  /** A calibration comes into force; one that is in force already keeps its refined constant. */
  public void calibrate(Calibration next) {
    boolean known = next.calibrated().equals(calibration.calibrated());
    put(known ? next.withK(calibration.k()) : next);
  }

  /** The constant was refined by GNSS (Order 36, item 9.5). */
  public void refine(int k) {
    put(calibration.withK(k));
  }

  private void put(Calibration next) {
    calibration = next;
    leastPeriodMicros = next.pulsePeriodMicros(leastSpeedTenths);
    odometer.calibrate(next);
  }

  /** Whether ignition is on. */
  public boolean isIgnitionOn() {
    return ignition;
  }

  @Override
  public SimInstant clock() {
    return clock.now();
  }

  @Override
  public int odometerKm() {
    return (int) (odometer.metres() / 1_000);
  }

  /** The odometer in metres. */
  public long odometerMetres() {
    return odometer.metres();
  }

  /** The constant by which pulses count now, imp/km. */
  public int constant() {
    return calibration.k();
  }

  /** Quarters of a metre since the unit was made (contact B8). */
  public long quarterMetres() {
    return odometer.quarters();
  }

  /** Pulses that were passed on since the supply came (contacts B6, B7, D6). */
  public long passedPulses() {
    return lastPulses - firstPulses;
  }

  /** Metres since ignition was turned on. */
  public long tripMetres() {
    return odometer.tripMetres();
  }

  @Override
  public boolean moving() {
    return detector.moving();
  }

  /** The speed by the pulses of the last second, 1/256 km/h. */
  public int speed256() {
    return speed.speed256(calibration);
  }

  /** The speed in whole km/h, rounded. */
  public int speedKmh() {
    return (speed256() + 128) / 256;
  }

  /** Pulses of the last second. */
  public int pulsesPerSecond() {
    return (int) speed.pulses();
  }

  /** Pulses that the sensor has given up to now, from whenever it began to count. */
  public long pulses() {
    return sensor.pulses(timers.now());
  }

  /** Polls until there is something to tell or somebody else's turn. */
  private void poll() {
    SimInstant next;
    do {
      SimInstant now = timers.now();
      MotionDetector.Fact fact = sample(now);
      SimInstant own = clock.now();
      next = next(now, own);
      if (fact != MotionDetector.Fact.NONE || own.epochSecond() != lastSecond) {
        schedule(next);
        tell(fact);
        tick(own);
        return;
      }
    } while (timers.passTo(next));
    schedule(next);
  }

  private MotionDetector.Fact sample(SimInstant now) {
    long pulses = sensor.pulses(now);
    speed.sample(now.micros(), pulses);
    odometer.count(pulses);
    lastPulses = pulses;
    return detector.poll(now.micros(), pulses, leastPeriodMicros);
  }

  private void tell(MotionDetector.Fact fact) {
    switch (fact) {
      case BEGAN -> listener.motionBegan();
      case STOPPED -> listener.motionEnded();
      case NONE -> {}
    }
  }

  private void tick(SimInstant own) {
    if (own.epochSecond() != lastSecond) {
      if (own.epochSecond() / DAY != lastSecond / DAY) {
        odometer.beginDay();
      }
      lastSecond = own.epochSecond();
      listener.second(own);
    }
  }

  /** The next poll falls on a whole step of the unit's own clock. */
  private SimInstant next(SimInstant now, SimInstant own) {
    long micros = now.micros();
    boolean awake = ignition || detector.moving() || micros - detector.lastPulse() < QUIET_MICROS;
    long left =
        awake
            ? FAST_MICROS - Math.floorMod(own.micros(), FAST_MICROS)
            : SLOW_MICROS - Math.floorMod(own.micros(), SLOW_MICROS);
    return new SimInstant(micros + left);
  }

  private void schedule(SimInstant at) {
    nextPoll = timers.schedule(at, Timers.NORMAL, onPoll);
  }
}
