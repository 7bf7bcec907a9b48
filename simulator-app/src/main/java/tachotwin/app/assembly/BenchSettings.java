package tachotwin.app.assembly;

import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/**
 * What sets one bench apart from another.
 *
 * @param seed seed of all keys and random numbers
 * @param profile norms that the device follows
 * @param variant whether it sends documents to the server
 * @param start first moment of simulated time
 * @param dialect what unit and block speak with each other
 */
public record BenchSettings(
    long seed, Profile profile, Variant variant, SimInstant start, Dialect dialect) {
  /** Days before the start when block and cards were made and the tachograph was activated. */
  public static final int DAYS_IN_SERVICE = 30;

  /** The same with another dialect. */
  public BenchSettings speaking(Dialect other) {
    return new BenchSettings(seed, profile, variant, start, other);
  }
}
