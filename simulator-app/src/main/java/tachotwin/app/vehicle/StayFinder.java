package tachotwin.app.vehicle;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a recording hardly moves: runs of points that stay within a circle which 1 km/h would
 * have left.
 *
 * <p>Three circles: a small one tells a stop of 10 s from crawling, a large one holds the wandering
 * of a receiver that stands for long.
 */
final class StayFinder {
  /** The speed under which a vehicle stands, m/s. */
  static final double STANDING = 1 / 3.6;

  /** The shortest stay, µs. */
  static final long SHORTEST = 10_000_000;

  private static final long[] SCALES = {90_000_000, 30_000_000, SHORTEST};
  private static final long MERGED_GAP = 10_000_000;
  private static final double WANDERING = STANDING * 90;
  private static final double ROLLING = 1;

  private final Track track;

  StayFinder(Track track) {
    this.track = track;
  }

  /**
   * Points first…last of a recording that are one stay.
   *
   * @param first index of the first point
   * @param last index of the last point, greater than first
   */
  record Stay(int first, int last) {}

  /** All stays in order; they share no point. */
  List<Stay> find() {
    List<Stay> stays = new ArrayList<>();
    int point = 0;
    while (point < track.size() - 1) {
      Stay stay = longestAt(point);
      if (stay.last() == stay.first()) {
        point++;
        continue;
      }
      append(stays, stay);
      point = stay.last() + 1;
    }
    return stays;
  }

  private void append(List<Stay> stays, Stay stay) {
    if (!stays.isEmpty()) {
      Stay before = stays.get(stays.size() - 1);
      Stay both = new Stay(before.first(), stay.last());
      if (micros(before.last(), stay.first()) <= MERGED_GAP
          && distance(before.last(), stay.first()) <= WANDERING
          && stands(both.first(), both.last())) {
        stays.set(stays.size() - 1, both);
        return;
      }
    }
    stays.add(stay);
  }

  /** The stay that begins at a point or soon after it; of one point if there is none. */
  private Stay longestAt(int point) {
    for (long scale : SCALES) {
      double radius = STANDING * scale / 1e6;
      int last = point;
      while (last + 1 < track.size() && distance(point, last + 1) <= radius) {
        last++;
      }
      if (micros(point, last) >= scale) {
        Stay stay = withoutRolling(point, last);
        if (stands(stay.first(), stay.last())) {
          return stay;
        }
      }
    }
    return new Stay(point, point);
  }

  /** Cuts the points at both ends that still roll in or already roll out. */
  private Stay withoutRolling(int from, int to) {
    double latitude = 0;
    double turn = 0;
    for (int i = from; i <= to; i++) {
      latitude += track.latitude(i);
      turn += Earth.longitude(track.longitude(i) - track.longitude(from));
    }
    int count = to - from + 1;
    double middleLat = latitude / count;
    double middleLon = Earth.longitude(track.longitude(from) + turn / count);
    double spread = 0;
    for (int i = from; i <= to; i++) {
      spread += fromMiddle(i, middleLat, middleLon) / count;
    }
    int first = from;
    while (first < to && rolls(first) && fromMiddle(first, middleLat, middleLon) > spread) {
      first++;
    }
    int last = to;
    while (last > first && rolls(last - 1) && fromMiddle(last, middleLat, middleLon) > spread) {
      last--;
    }
    return new Stay(first, last);
  }

  private double fromMiddle(int point, double latitude, double longitude) {
    return Earth.distance(track.latitude(point), track.longitude(point), latitude, longitude);
  }

  private boolean rolls(int leg) {
    return (track.distance(leg + 1) - track.distance(leg)) * 1e6 >= ROLLING * micros(leg, leg + 1);
  }

  private boolean stands(int from, int to) {
    long micros = micros(from, to);
    return micros >= SHORTEST && distance(from, to) * 1e6 < STANDING * micros;
  }

  private long micros(int from, int to) {
    return track.time(to).micros() - track.time(from).micros();
  }

  private double distance(int from, int to) {
    return Earth.distance(
        track.latitude(from), track.longitude(from), track.latitude(to), track.longitude(to));
  }
}
