package tachotwin.vu.motion;

import tachotwin.time.SimInstant;

/** What every message to the block tells about the vehicle at the moment. */
public interface VehicleReading {
  /** The unit's own clock, UTC. */
  SimInstant clock();

  /** The odometer in whole kilometres. */
  int odometerKm();

  /** Whether motion is detected (4.4.5). */
  boolean moving();
}
