package tachotwin.app.vehicle;

import org.jspecify.annotations.Nullable;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * Drives a vehicle by its throttle as the times of a track tell, or at the speed of a lorry where
 * it has none: the speed to be reached is told once a second.
 */
public final class TrackPlayer {
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);

  /** A change of speed that is not worth telling, km/h. */
  private static final double SLIGHT = 0.05;

  private final Timers timers;
  private final Throttle throttle;
  private @Nullable Motion motion;
  private double told;

  /** A player that is not playing. */
  public TrackPlayer(Timers timers, Throttle throttle) {
    this.timers = timers;
    this.throttle = throttle;
  }

  /** Begins with a track's first point now. */
  public void play(Track track) {
    SimInstant now = timers.now();
    Motion begun =
        track.hasTimes()
            ? Motion.recorded(track, now)
            : Motion.planned(track, now, DrivePlan.ofSeed(0));
    motion = begun;
    tell(0);
    step(begun);
  }

  /** Stops the vehicle; nothing where no track is being played. */
  public void stop() {
    if (motion != null) {
      motion = null;
      tell(0);
    }
  }

  /** Whether it drives. */
  public boolean isPlaying() {
    return motion != null;
  }

  private void step(Motion played) {
    if (played != motion) {
      return;
    }
    SimInstant next = timers.now().plus(SECOND);
    if (next.isAfter(played.end())) {
      stop();
      return;
    }
    double speed = played.speed(next);
    if (Math.abs(speed - told) > SLIGHT || speed == 0 && told != 0) {
      tell(speed);
    }
    timers.schedule(next, 0, () -> step(played));
  }

  private void tell(double kmh) {
    told = Math.min(kmh, Throttle.FASTEST);
    throttle.target(told);
  }
}
