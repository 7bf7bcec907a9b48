package tachotwin.port;

import tachotwin.time.SimDuration;

/** The sound of warnings (4.4.6). */
@FunctionalInterface
public interface Buzzer {
  /** Sounds for a while. */
  void sound(SimDuration length);

  /** Stops sounding. */
  default void silence() {}
}
