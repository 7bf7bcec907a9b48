package tachotwin.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A moment of simulated time.
 *
 * @param micros microseconds since 1970-01-01T00:00:00 UTC(SU)
 */
public record SimInstant(long micros) implements Comparable<SimInstant> {
  private static final long DAY = 86_400L * 1_000_000;

  /** The moment of a TimeStamp (Б.2.2.16). */
  public static SimInstant ofEpochSecond(long seconds) {
    return new SimInstant(Math.multiplyExact(seconds, 1_000_000L));
  }

  /** The moment of a text such as {@code 2026-03-02T05:00:00Z}. */
  public static SimInstant parse(String iso) {
    return new SimInstant(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(iso)));
  }

  /** Whole seconds since 1970, as a TimeStamp holds them. */
  public long epochSecond() {
    return Math.floorDiv(micros, 1_000_000L);
  }

  /** Minutes since 00:00 UTC of the day, 0…1439. */
  public int minuteOfDay() {
    return (int) (Math.floorMod(micros, DAY) / 60_000_000L);
  }

  /** 00:00 UTC of the day. */
  public SimInstant startOfDay() {
    return new SimInstant(micros - Math.floorMod(micros, DAY));
  }

  /** This moment and a duration. */
  public SimInstant plus(SimDuration duration) {
    return new SimInstant(Math.addExact(micros, duration.micros()));
  }

  /** This moment less a duration. */
  public SimInstant minus(SimDuration duration) {
    return new SimInstant(Math.subtractExact(micros, duration.micros()));
  }

  /** From an earlier moment to this one. */
  public SimDuration since(SimInstant earlier) {
    return new SimDuration(micros - earlier.micros);
  }

  /** Whether this is before another moment. */
  public boolean isBefore(SimInstant other) {
    return micros < other.micros;
  }

  /** Whether this is after another moment. */
  public boolean isAfter(SimInstant other) {
    return micros > other.micros;
  }

  /** The calendar fields in UTC. */
  public ZonedDateTime utc() {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(ZoneOffset.UTC);
  }

  @Override
  public int compareTo(SimInstant other) {
    return Long.compare(micros, other.micros);
  }

  @Override
  public String toString() {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
