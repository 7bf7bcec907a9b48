package tachotwin.skzi.download;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.DownloadablePeriod;
import tachotwin.dictionary.TimeStamp;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The time whose data are downloaded.
 *
 * @param from first moment
 * @param to last moment
 * @param visible from when on the card may see anything (4.4.3)
 */
record Period(SimInstant from, SimInstant to, SimInstant visible) {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);

  /** A period of which nothing is hidden. */
  Period(SimInstant from, SimInstant to) {
    this(from, to, new SimInstant(Long.MIN_VALUE));
  }

  /** What is visible of it. */
  Period visibleFrom(SimInstant first) {
    return new Period(from.isBefore(first) ? first : from, to, first);
  }

  /** The end as queries of the archive take it: behind the last moment. */
  SimInstant behind() {
    return to.plus(SECOND);
  }

  /** 00:00 UTC of each day. */
  List<SimInstant> days() {
    List<SimInstant> out = new ArrayList<>();
    for (SimInstant day = from.startOfDay(); !day.isAfter(to); day = day.plus(DAY)) {
      out.add(day);
    }
    return List.copyOf(out);
  }

  /** The part of a day that belongs to it. */
  Period ofDay(SimInstant day) {
    SimInstant last = day.plus(DAY).minus(SECOND);
    return new Period(day.isBefore(from) ? from : day, last.isBefore(to) ? last : to, visible);
  }

  DownloadablePeriod downloadable() {
    return new DownloadablePeriod(TimeStamp.of(from), TimeStamp.of(to));
  }
}
