package tachotwin.skzi.accounting;

import tachotwin.dictionary.FullCardNumber;

/** Is told of violations of the norms when they have ended. */
@FunctionalInterface
public interface ViolationListener {
  /**
   * A violation ended.
   *
   * @param slot slot in which the card is or was last, 1 or 2
   * @param card the driver's card
   */
  void violationEnded(int slot, FullCardNumber card, Violation violation);
}
