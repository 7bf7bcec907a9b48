package tachotwin.app.assembly;

import tachotwin.card.SimulatedSlot;
import tachotwin.time.Timers;
import tachotwin.vu.VehicleUnit;

/** What a hand in the cab reaches. */
public interface Cab {
  /** The vehicle unit. */
  VehicleUnit unit();

  /** A card reader, 1 or 2. */
  SimulatedSlot slot(int number);

  /** Simulated time. */
  Timers queue();
}
