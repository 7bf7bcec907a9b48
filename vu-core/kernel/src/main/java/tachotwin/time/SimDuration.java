package tachotwin.time;

/**
 * A span of simulated time.
 *
 * @param micros microseconds; may be negative
 */
public record SimDuration(long micros) implements Comparable<SimDuration> {
  /** No time at all. */
  public static final SimDuration ZERO = new SimDuration(0);

  /** Microseconds. */
  public static SimDuration ofMicros(long micros) {
    return new SimDuration(micros);
  }

  /** Milliseconds. */
  public static SimDuration ofMillis(long millis) {
    return new SimDuration(Math.multiplyExact(millis, 1_000L));
  }

  /** Seconds. */
  public static SimDuration ofSeconds(long seconds) {
    return new SimDuration(Math.multiplyExact(seconds, 1_000_000L));
  }

  /** Minutes. */
  public static SimDuration ofMinutes(long minutes) {
    return ofSeconds(Math.multiplyExact(minutes, 60L));
  }

  /** Hours. */
  public static SimDuration ofHours(long hours) {
    return ofMinutes(Math.multiplyExact(hours, 60L));
  }

  /** Whole seconds, rounded down. */
  public long toSeconds() {
    return Math.floorDiv(micros, 1_000_000L);
  }

  /** Whole minutes, rounded down. */
  public long toMinutes() {
    return Math.floorDiv(micros, 60_000_000L);
  }

  /** The sum. */
  public SimDuration plus(SimDuration other) {
    return new SimDuration(Math.addExact(micros, other.micros));
  }

  /** The difference. */
  public SimDuration minus(SimDuration other) {
    return new SimDuration(Math.subtractExact(micros, other.micros));
  }

  @Override
  public int compareTo(SimDuration other) {
    return Long.compare(micros, other.micros);
  }
}
