package tachotwin.app.assembly;

import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.state.BlockModel;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/**
 * What sets one bench apart from another.
 *
 * @param seed seed of all keys and random numbers
 * @param profile norms that the device follows
 * @param variant whether it sends documents to the server
 * @param start first moment of simulated time
 * @param blockModel model of the block
 * @param dialect what unit and block speak with each other
 * @param wear how clock and distance counter of the unit are
 */
public record BenchSettings(
    long seed,
    Profile profile,
    Variant variant,
    SimInstant start,
    BlockModel blockModel,
    Dialect dialect,
    UnitWear wear) {
  /** Days before the start when block and cards were made and the tachograph was activated. */
  public static final int DAYS_IN_SERVICE = 30;

  private static final String USUAL_MODEL = "НКМ-2.11";

  /** A bench with the usual block, НКМ-2.11. */
  public BenchSettings(
      long seed, Profile profile, Variant variant, SimInstant start, Dialect dialect) {
    this(
        seed,
        profile,
        variant,
        start,
        BlockModel.find(USUAL_MODEL).orElseThrow(),
        dialect,
        UnitWear.USUAL);
  }

  /** The same with another model of the block. */
  public BenchSettings with(BlockModel model) {
    return new BenchSettings(seed, profile, variant, start, model, dialect, wear);
  }

  /** The same with another dialect. */
  public BenchSettings speaking(Dialect other) {
    return new BenchSettings(seed, profile, variant, start, blockModel, other, wear);
  }

  /** The same with another clock and distance counter. */
  public BenchSettings with(UnitWear other) {
    return new BenchSettings(seed, profile, variant, start, blockModel, dialect, other);
  }
}
