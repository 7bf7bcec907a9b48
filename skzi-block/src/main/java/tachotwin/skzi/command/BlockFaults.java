package tachotwin.skzi.command;

import java.util.Optional;
import tachotwin.skzi.state.Supply;
import tachotwin.skzi.state.Whereabouts;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;

/**
 * What is wrong with a block on purpose: faults that a user or a scenario puts in, answered by the
 * codes of Ж.5. A command that meets a fault is not carried out.
 */
public final class BlockFaults {
  private static final int FIRST_ON_SUPPLY = 0x60;
  private static final int LAST_ON_SUPPLY = 0x62;

  private final Runnable eraseSecrets;
  private int internalErrors;
  private int notReady;
  private boolean attacked;
  private boolean outOfStep;
  private boolean outOfStepForGood;
  private Supply supply = Supply.nominal(24);

  /**
   * No fault.
   *
   * @param eraseSecrets erases critical temporary data (Ж.5, codes 31…44)
   */
  public BlockFaults(Runnable eraseSecrets) {
    this.eraseSecrets = eraseSecrets;
  }

  /** The next commands meet an internal error at data transfer (E1). */
  public void internalErrors(int commands) {
    internalErrors = commands;
  }

  /** The next commands but 32 find the block not ready (75). */
  public void notReady(int commands) {
    notReady = commands;
  }

  /** The parts of the block fall out of step until the supply is cut, or for good: KE (E0). */
  public void desynchronise(boolean forGood) {
    outOfStep = true;
    outOfStepForGood = forGood;
  }

  /**
   * The next command is an attempt on the security: sessions with cards and server are erased (31).
   */
  public void attack() {
    attacked = true;
  }

  /** The voltage of the supply (E2). */
  public void supply(Supply now) {
    supply = now;
  }

  /** The supply was off and on: the parts of the block are in step again. */
  public void restarted() {
    outOfStep = outOfStepForGood;
  }

  /** The code that a fault answers to a command, or none. */
  public Optional<ResponseCode> refusal(int command, Whereabouts where) {
    if (outOfStep) {
      return Optional.of(ResponseCode.OUT_OF_SYNC);
    }
    if (internalErrors > 0) {
      internalErrors--;
      return Optional.of(ResponseCode.INTERNAL_ERROR);
    }
    if (notReady > 0 && command != CommandCode.STATUS.code()) {
      notReady--;
      return Optional.of(ResponseCode.NOT_READY);
    }
    if (attacked) {
      attacked = false;
      eraseSecrets.run();
      return Optional.of(ResponseCode.SECURITY_BREACH);
    }
    return isUndersupplied(command, where)
        ? Optional.of(ResponseCode.LOW_VOLTAGE)
        : Optional.empty();
  }

  private boolean isUndersupplied(int command, Whereabouts where) {
    return supply.isLow()
        && command >= FIRST_ON_SUPPLY
        && command <= LAST_ON_SUPPLY
        && where.moving()
        && where.position().isNone();
  }
}
