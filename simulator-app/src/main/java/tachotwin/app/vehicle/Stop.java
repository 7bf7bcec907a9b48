package tachotwin.app.vehicle;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A time in which the vehicle stands.
 *
 * @param start when it has come to stand
 * @param end when it begins to move, or the end of the motion
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record Stop(SimInstant start, SimInstant end, double latitude, double longitude) {
  /** How long it stands. */
  public SimDuration duration() {
    return end.since(start);
  }
}
