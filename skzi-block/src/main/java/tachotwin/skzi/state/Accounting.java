package tachotwin.skzi.state;

import tachotwin.time.SimInstant;
import tachotwin.zh.DriverTimes;

/** The accounting of work and rest (4.5.2) as command 61 asks it. */
@FunctionalInterface
public interface Accounting {
  /** The times of the driver whose card is in a slot, 1 or 2; {@link DriverTimes#NONE} without. */
  DriverTimes times(int slot, SimInstant now);
}
