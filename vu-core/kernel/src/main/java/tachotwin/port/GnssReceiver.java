package tachotwin.port;

import tachotwin.time.SimInstant;

/** The receiver of satellite navigation inside the block (4.5.1). */
@FunctionalInterface
public interface GnssReceiver {
  /** The solution at a moment that is not after the present. */
  GnssFix fix(SimInstant at);
}
