package tachotwin.skzi.history;

import java.util.Optional;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.time.SimInstant;

/**
 * One stay of a card in a slot.
 *
 * @param insertion its beginning
 * @param withdrawal its end, none while it lasts
 * @param holder what was read from the card, if it was
 * @param manualEntry whether its holder entered activities by hand
 */
public record CardCycle(
    CardFact insertion,
    Optional<CardFact> withdrawal,
    Optional<CardHolderFact> holder,
    boolean manualEntry) {
  /** The card. */
  public FullCardNumber card() {
    return insertion.card();
  }

  /** 1 or 2. */
  public int slot() {
    return insertion.slot();
  }

  /** Whether it has to do with a period. */
  public boolean overlaps(SimInstant from, SimInstant to) {
    return insertion.at().isBefore(to)
        && withdrawal.map(fact -> !fact.at().isBefore(from)).orElse(true);
  }
}
