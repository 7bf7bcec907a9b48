package tachotwin.app.vehicle;

import tachotwin.port.GnssFix;
import tachotwin.time.SimInstant;

/** A vehicle that a person drives by its throttle along a track, there and back again. */
public final class DrivenVehicle implements Sensed {
  private final Throttle throttle;
  private ThereAndBack way;
  private double begunAt;

  /** A vehicle that stands at the track's first point. */
  public DrivenVehicle(Throttle throttle, Track track) {
    this.throttle = throttle;
    this.way = new ThereAndBack(track);
  }

  /** Is put at the first point of a track, which it follows from there. */
  public void follow(Track track, SimInstant now) {
    way = new ThereAndBack(track);
    begunAt = throttle.metres(now);
  }

  @Override
  public long pulses(SimInstant at) {
    return throttle.pulses(at);
  }

  @Override
  public GnssFix fix(SimInstant at) {
    return way.fix(throttle.metres(at) - begunAt, (int) Math.round(throttle.kmh(at) * 100), at);
  }
}
