package tachotwin.port;

import tachotwin.time.SimInstant;

/** The motion sensor: a counter of pulses. */
@FunctionalInterface
public interface MotionSensor {
  /** Pulses given since the sensor was made, up to a moment that is not after the present. */
  long pulses(SimInstant at);
}
