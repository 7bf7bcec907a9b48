package tachotwin.app.pace;

import java.time.Instant;
import tachotwin.time.SimInstant;

/** The date for a session that gives none of its own. */
public final class WallClock {
  private WallClock() {}

  /** The present second. */
  public static SimInstant second() {
    return SimInstant.ofEpochSecond(Instant.now().getEpochSecond());
  }
}
