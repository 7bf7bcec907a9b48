package tachotwin.vu.menu;

import java.util.List;
import java.util.Optional;
import tachotwin.port.TachographState.WorkingState;
import tachotwin.time.SimInstant;
import tachotwin.vu.activity.Situation;
import tachotwin.vu.calibration.Calibration;
import tachotwin.vu.memory.FaultMemory;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.vu.slot.CardIdentity;
import tachotwin.zh.DriverTimes;
import tachotwin.zh.Navigation;

/** What the screens show of the unit. */
public interface UnitView {
  /** The unit's clock, UTC. */
  SimInstant clock();

  /** The time for the default screen: UTC or local, as the profile has it. */
  SimInstant shownClock();

  /** Whether {@link #shownClock()} is UTC. */
  boolean isShownClockUtc();

  /** The local time that a person set, for the display only (4.4.6). */
  SimInstant localClock();

  /** Whether the default screens show the activities (O36 38.5). */
  boolean showsActivities();

  /** Speed by the pulses, km/h. */
  int speedKmh();

  /** Odometer, km. */
  int odometerKm();

  /** Mode. */
  OperatingMode mode();

  /** Whether the status is «экипаж». */
  boolean isCrew();

  /** The situation that goes on: «переезд на пароме/поезде» or «неприменимо». */
  Optional<Situation> situation();

  /** What the driver of a slot does. */
  WorkingState activity(int slot);

  /** Since when the driver of a slot does it. */
  SimInstant activitySince(int slot);

  /** Times of the driver of a slot. */
  DriverTimes times(int slot);

  /** The accepted card in a slot. */
  Optional<CardIdentity> card(int slot);

  /** The calibration in force. */
  Calibration calibration();

  /** Serial number of the block. */
  String blockNumber();

  /** Time and place as the block told them when they were last asked for (4.9.3). */
  Optional<Navigation> place();

  /** The unit's model. */
  String model();

  /** The unit's serial number. */
  String serialNumber();

  /** The version of the unit's software. */
  String software();

  /** Greatest speed of the last 24 hours of motion, km/h. */
  int greatestSpeedKmh();

  /** Faults of the last 365 days, the oldest first. */
  List<FaultMemory.Fault> faults();
}
