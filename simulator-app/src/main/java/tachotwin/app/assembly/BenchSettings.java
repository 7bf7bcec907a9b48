package tachotwin.app.assembly;

import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.state.BlockModel;
import tachotwin.time.SimDuration;
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
 * @param blockDays days before the start when the block was made and the tachograph activated, 1…
 *     {@value #MOST_BLOCK_DAYS}
 */
public record BenchSettings(
    long seed,
    Profile profile,
    Variant variant,
    SimInstant start,
    BlockModel blockModel,
    Dialect dialect,
    UnitWear wear,
    int blockDays) {
  /** Days before the start when block and cards were made, where nothing else is said. */
  public static final int DAYS_IN_SERVICE = 30;

  /** A day before the keys of a block end after their three years. */
  public static final int MOST_BLOCK_DAYS = 1_094;

  private static final String USUAL_MODEL = "НКМ-2.11";

  /** Refuses a block that is not made yet or has come to its end. */
  public BenchSettings {
    if (blockDays < 1 || blockDays > MOST_BLOCK_DAYS) {
      throw new IllegalArgumentException(
          "the block is " + blockDays + " days old; give 1 to " + MOST_BLOCK_DAYS);
    }
  }

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
        UnitWear.USUAL,
        DAYS_IN_SERVICE);
  }

  /** The same with another model of the block. */
  public BenchSettings with(BlockModel model) {
    return new BenchSettings(seed, profile, variant, start, model, dialect, wear, blockDays);
  }

  /** The same with another dialect. */
  public BenchSettings speaking(Dialect other) {
    return new BenchSettings(seed, profile, variant, start, blockModel, other, wear, blockDays);
  }

  /** The same with another clock and distance counter. */
  public BenchSettings with(UnitWear other) {
    return new BenchSettings(seed, profile, variant, start, blockModel, dialect, other, blockDays);
  }

  /** The same with a block of another age. */
  public BenchSettings withBlockDays(int days) {
    return new BenchSettings(seed, profile, variant, start, blockModel, dialect, wear, days);
  }

  /** When the block was made. */
  SimInstant blockMade() {
    return start.minus(SimDuration.ofHours(24L * blockDays));
  }

  /** When the cards were made: not before their authority, which is as old as the block. */
  SimInstant cardsMade() {
    return start.minus(SimDuration.ofHours(24L * Math.min(blockDays, DAYS_IN_SERVICE)));
  }
}
