package tachotwin.app.vehicle;

import tachotwin.port.MotionSensor;
import tachotwin.time.SimClock;
import tachotwin.time.SimInstant;

/** A motion sensor of whose pulses more or fewer come through than the vehicle gives. */
public final class FaultySensor implements MotionSensor {
  private static final int WHOLE = 1_000;

  private final MotionSensor sensor;
  private final SimClock clock;
  private int perMille = WHOLE;
  private boolean open;
  private SimInstant since;
  private long base;
  private long sensorBase;

  /** Over a sensor, all of whose pulses come through at first. */
  public FaultySensor(MotionSensor sensor, SimClock clock) {
    this.sensor = sensor;
    this.clock = clock;
    this.since = clock.now();
    this.sensorBase = sensor.pulses(since);
    this.base = sensorBase;
  }

  /** How many pulses come through from now on for a thousand of the vehicle's. */
  public void scale(int nowPerMille) {
    change(() -> perMille = nowPerMille);
  }

  /** How many pulses come through for a thousand of the vehicle's. */
  public int scale() {
    return perMille;
  }

  /** The line is cut, or whole again. */
  public void open(boolean nowOpen) {
    change(() -> open = nowOpen);
  }

  @Override
  public long pulses(SimInstant at) {
    if (at.isBefore(since)) {
      return base;
    }
    long given = sensor.pulses(at) - sensorBase;
    return base + (open ? 0 : given * perMille / WHOLE);
  }

  private void change(Runnable to) {
    SimInstant now = clock.now();
    base = pulses(now);
    sensorBase = sensor.pulses(now);
    since = now;
    to.run();
  }
}
