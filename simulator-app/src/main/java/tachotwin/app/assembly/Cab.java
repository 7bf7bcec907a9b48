package tachotwin.app.assembly;

import tachotwin.card.SimulatedSlot;
import tachotwin.screen.screen.DotDisplay;
import tachotwin.time.Timers;
import tachotwin.vu.VehicleUnit;

/** What a hand in the cab reaches. */
public interface Cab {
  /** The vehicle unit. */
  VehicleUnit unit();

  /** A card reader, 1 or 2. */
  SimulatedSlot slot(int number);

  /** The display. */
  DotDisplay display();

  /** Turns the ignition key. */
  void ignition(boolean on);

  /** Simulated time. */
  Timers queue();
}
