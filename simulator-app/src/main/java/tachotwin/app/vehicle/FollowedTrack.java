package tachotwin.app.vehicle;

import tachotwin.port.GnssFix;
import tachotwin.port.GnssReceiver;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.MotionSecond;

/**
 * The receiver of a block whose vehicle unit is somebody else's: the place goes along a track as
 * far as the unit tells that it has driven, there and back again.
 */
public final class FollowedTrack implements GnssReceiver {
  /** After so long without a word the vehicle is taken to stand. */
  private static final SimDuration SILENCE = SimDuration.ofSeconds(3);

  private final ThereAndBack way;
  private long firstOdometer = -1;
  private long metres;
  private int speedCentiKmh;
  private SimInstant told = new SimInstant(0);

  /** A receiver that stands at the track's first point. */
  public FollowedTrack(Track track) {
    this.way = new ThereAndBack(track);
  }

  /** The unit told a second of motion. */
  public void told(MotionSecond second, SimInstant now) {
    if (firstOdometer < 0 || second.odometerMetres() < firstOdometer) {
      firstOdometer = second.odometerMetres() - metres;
    }
    metres = second.odometerMetres() - firstOdometer;
    speedCentiKmh = (second.speed256() * 100 + 128) / 256;
    told = now;
  }

  @Override
  public GnssFix fix(SimInstant at) {
    return way.fix((double) metres, at.since(told).compareTo(SILENCE) > 0 ? 0 : speedCentiKmh, at);
  }
}
