package tachotwin.port;

import tachotwin.time.SimInstant;

/** What the tachograph lets the vehicle's bus know (Б.3); read when a frame is due. */
@FunctionalInterface
public interface TachographSignals {
  /** The state at the present moment. */
  TachographState state(SimInstant now);
}
