package tachotwin.app.vehicle;

import tachotwin.time.SimDuration;

/** A stop that a plan puts into a track without times; one beyond the track's end is not made. */
public sealed interface PlannedStop {
  /** How long to stand. */
  SimDuration duration();

  /**
   * A stop at a place.
   *
   * @param metres from the track's first point
   * @param duration how long to stand
   */
  record AtDistance(double metres, SimDuration duration) implements PlannedStop {}

  /**
   * A stop at a time.
   *
   * @param time from the motion's start; braking ends then or at most half a minute later
   * @param duration how long to stand
   */
  record AfterStart(SimDuration time, SimDuration duration) implements PlannedStop {}
}
