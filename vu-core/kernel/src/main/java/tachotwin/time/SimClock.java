package tachotwin.time;

/** Tells the simulated time. */
@FunctionalInterface
public interface SimClock {
  /** The present moment. */
  SimInstant now();
}
