package tachotwin.skzi.history;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Where the vehicle was, by its registered motion. */
public final class Places {
  /** How far back a place is looked for in motion. */
  private static final SimDuration SEARCHED = SimDuration.ofMinutes(10);

  private static final SimDuration TICK = SimDuration.ofMicros(1);

  /** How far back the stop of a standing vehicle is looked for. */
  private static final SimDuration STANDING = SimDuration.ofHours(28 * 24);

  private final Archive archive;

  /** Of an archive. */
  public Places(Archive archive) {
    this.archive = archive;
  }

  /**
   * The last place known at a moment, from at most ten minutes of motion before; while the vehicle
   * stands, that where it stopped within the last 28 days. None where there was no GNSS.
   */
  public GeoCoordinates at(SimInstant moment) {
    return lastMotion(moment)
        .map(last -> in(last.minus(SEARCHED), earlier(moment, last)))
        .orElse(GeoCoordinates.NONE);
  }

  /** The last second of registered motion, the moment itself included. */
  private Optional<SimInstant> lastMotion(SimInstant moment) {
    return archive
        .last(MotionMinute.class, moment.minus(STANDING), moment.plus(TICK))
        .map(
            minute -> {
              List<MotionSample> samples = minute.samples();
              int second = samples.get(samples.size() - 1).second();
              return minute.at().plus(SimDuration.ofSeconds(second));
            });
  }

  private GeoCoordinates in(SimInstant from, SimInstant to) {
    GeoCoordinates place = GeoCoordinates.NONE;
    for (MotionMinute minute : archive.between(MotionMinute.class, from, to.plus(TICK))) {
      long end = Math.min(59, to.since(minute.at()).toSeconds());
      for (MotionSample sample : minute.samples()) {
        if (sample.second() <= end && !sample.position().isNone()) {
          place = sample.position();
        }
      }
    }
    return place;
  }

  private static SimInstant earlier(SimInstant one, SimInstant other) {
    return one.isBefore(other) ? one : other;
  }
}
