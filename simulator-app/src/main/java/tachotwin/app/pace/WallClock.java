package tachotwin.app.pace;

import java.time.Instant;
import tachotwin.time.SimInstant;

/** The date for a session that gives none of its own. */
public final class WallClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private WallClock() {}

  /** The present nanosecond since 1970, as exact as the machine knows it. */
  public static long nanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
  }

  /** The present second. */
  public static SimInstant second() {
    return SimInstant.ofEpochSecond(Instant.now().getEpochSecond());
  }
}
