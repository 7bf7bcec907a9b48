package tachotwin.vu;

import java.util.function.IntConsumer;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimClock;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.event.Warning;
import tachotwin.vu.event.Warnings;
import tachotwin.zh.BlockFlags;

/** Turns speed, times and the flags of the block into warnings and work. */
final class Surveillance {
  private static final int CONTINUOUS_LIMIT = 270;
  private static final SimDuration SIGNING_PAUSE = SimDuration.ofSeconds(10);

  private final UnitState state;
  private final Warnings warnings;
  private final SimClock time;
  private final int preWarningMinutes;
  private final Runnable onDocuments;
  private final IntConsumer onCardWanted;
  private final SimInstant[] lastSigning;
  private int flags;

  /**
   * Surveillance.
   *
   * @param onDocuments is run when documents wait for the server
   * @param onCardWanted gets the slot of a card that shall sign
   */
  Surveillance(
      UnitState state,
      Warnings warnings,
      SimClock time,
      Profile profile,
      Runnable onDocuments,
      IntConsumer onCardWanted) {
    this.state = state;
    this.warnings = warnings;
    this.time = time;
    this.preWarningMinutes = Rule.PRE_WARNING_MINUTES.of(profile);
    this.onDocuments = onDocuments;
    this.onCardWanted = onCardWanted;
    SimInstant never = SimInstant.ofEpochSecond(0);
    this.lastSigning = new SimInstant[] {never, never};
  }

  /** Looks at speed and times. */
  void second() {
    warnings.set(Warning.OVERSPEED, state.isOverspeed());
    warnings.set(Warning.PRE_BREAK_1, isBreakNear(1));
    warnings.set(Warning.PRE_BREAK_2, isBreakNear(2));
    warnOfTimes();
  }

  /** The block's flags about a driver hold as long as his card is in. */
  private void warnOfTimes() {
    warnings.set(Warning.BREAK_DUE_1, BlockFlags.BREAK_DUE_1.in(flags) && state.isDriver(1));
    warnings.set(Warning.BREAK_DUE_2, BlockFlags.BREAK_DUE_2.in(flags) && state.isDriver(2));
    warnings.set(Warning.DAY_EXCEEDED_1, BlockFlags.DAY_EXCEEDED_1.in(flags) && state.isDriver(1));
    warnings.set(Warning.DAY_EXCEEDED_2, BlockFlags.DAY_EXCEEDED_2.in(flags) && state.isDriver(2));
  }

  /** Obeys the flags of an answer to 32 or 60. */
  void flags(int next) {
    flags = next;
    warnings.set(Warning.GNSS_LOST, BlockFlags.GNSS_LOST.in(flags));
    warnings.set(Warning.MOTION_CONFLICT, BlockFlags.MOTION_CONFLICT.in(flags));
    warnings.set(Warning.SENSOR_FAULT, BlockFlags.SENSOR_FAULT.in(flags));
    warnOfTimes();
    if (BlockFlags.DOCUMENTS_WAIT.in(flags)) {
      onDocuments.run();
    }
    wantCard(1, BlockFlags.CARD_WANTED_1);
    wantCard(2, BlockFlags.CARD_WANTED_2);
  }

  boolean driversRefused() {
    return BlockFlags.DRIVERS_REFUSED.in(flags);
  }

  private void wantCard(int slot, BlockFlags flag) {
    boolean paused = time.now().isBefore(lastSigning[slot - 1].plus(SIGNING_PAUSE));
    if (flag.in(flags) && !paused && state.card(slot).isPresent()) {
      lastSigning[slot - 1] = time.now();
      onCardWanted.accept(slot);
    }
  }

  private boolean isBreakNear(int slot) {
    int driven = state.times(slot).continuousDriving();
    return preWarningMinutes > 0
        && driven >= CONTINUOUS_LIMIT - preWarningMinutes
        && driven < CONTINUOUS_LIMIT
        && state.isDriver(slot);
  }
}
