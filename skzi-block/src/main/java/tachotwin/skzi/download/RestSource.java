package tachotwin.skzi.download;

import tachotwin.skzi.accounting.RestTimes;
import tachotwin.time.SimInstant;

/** The times of rest of the driver whose card is in a slot (4.5.2). */
@FunctionalInterface
public interface RestSource {
  /** The times at a moment. */
  RestTimes restTimes(int slot, SimInstant now);
}
