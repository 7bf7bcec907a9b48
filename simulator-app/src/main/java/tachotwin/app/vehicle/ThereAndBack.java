package tachotwin.app.vehicle;

import tachotwin.port.GnssFix;
import tachotwin.time.SimInstant;

/** A track that is driven to its end, back to its beginning, and so on. */
final class ThereAndBack {
  private static final int PDOP_TENTHS = 12;

  private final Track track;

  ThereAndBack(Track track) {
    this.track = track;
  }

  /**
   * What a receiver under an open sky tells.
   *
   * @param metres driven since the track's first point
   */
  GnssFix fix(double metres, int speedCentiKmh, SimInstant at) {
    double along = metres % (2 * track.length());
    boolean back = along > track.length();
    Track.Place place = track.at(back ? 2 * track.length() - along : along);
    double course = back ? place.course() + 180 : place.course();
    return new GnssFix(
        true,
        (int) Math.round(place.latitude() * 1e6),
        (int) Math.round(place.longitude() * 1e6),
        speedCentiKmh,
        (int) Math.round(course * 100) % 36_000,
        PDOP_TENTHS,
        at);
  }
}
