package tachotwin.skzi.document;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Where the vehicle was, by its registered motion. */
final class Places {
  private static final SimDuration SEARCHED = SimDuration.ofMinutes(10);

  private final Archive archive;

  Places(Archive archive) {
    this.archive = archive;
  }

  /** The last place known at a moment, at most ten minutes old; none where there was no GNSS. */
  GeoCoordinates at(SimInstant moment) {
    GeoCoordinates place = GeoCoordinates.NONE;
    for (MotionMinute minute :
        archive.between(
            MotionMinute.class, moment.minus(SEARCHED), moment.plus(SimDuration.ofMicros(1)))) {
      int end = Math.toIntExact(Math.min(59, moment.since(minute.at()).toSeconds()));
      for (MotionSample sample : minute.samples()) {
        if (sample.second() <= end && !sample.position().isNone()) {
          place = sample.position();
        }
      }
    }
    return place;
  }
}
