package tachotwin.skzi.register;

import java.util.List;
import tachotwin.dictionary.Activity;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.archive.ManualEntryFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.ManualEntryKind;

/**
 * Registers what drivers enter by hand after an insertion (Order 36, items 13 and 22): activities
 * one after another, from the last withdrawal to the insertion and no further (13.5).
 */
public final class ManualEntries {
  private final BlockCore core;

  /** The entries of a block. */
  public ManualEntries(BlockCore core) {
    this.core = core;
  }

  /**
   * Registers an entry.
   *
   * @return false, and nothing registered, where it does not follow the ones before or leaves the
   *     time in which the card was out
   */
  public boolean enter(
      CardInSlot card, ManualEntryKind kind, Activity activity, SimInstant from, SimInstant to) {
    boolean fits =
        switch (kind) {
          case REFUSED -> of(card).isEmpty();
          case PERIOD_GOES_ON -> true;
          case ACTIVITY ->
              activity != Activity.DRIVING && from.isBefore(to) && isOut(card, from, to);
          case PERIOD_ENDED, PERIOD_BEGAN ->
              !from.isBefore(withdrawal(card)) && !from.isAfter(card.insertedAt());
        };
    if (fits) {
      core.archive()
          .append(
              new ManualEntryFact(
                  core.clock().second(), card.slot(), card.card(), kind, activity, from, to));
    }
    return fits;
  }

  /** What was entered since a card was inserted, in order. */
  public List<ManualEntryFact> of(CardInSlot card) {
    return core
        .archive()
        .between(
            ManualEntryFact.class,
            card.insertedAt(),
            core.clock().now().plus(SimDuration.ofSeconds(1)))
        .stream()
        .filter(fact -> fact.card().equals(card.card()))
        .toList();
  }

  /** Whether a time lies behind the entries so far and before the insertion. */
  private boolean isOut(CardInSlot card, SimInstant from, SimInstant to) {
    SimInstant earliest =
        of(card).stream()
            .filter(fact -> fact.what() == ManualEntryKind.ACTIVITY)
            .reduce((first, second) -> second)
            .map(ManualEntryFact::to)
            .orElseGet(() -> withdrawal(card));
    return !from.isBefore(earliest) && !to.isAfter(card.insertedAt());
  }

  private static SimInstant withdrawal(CardInSlot card) {
    return card.holder()
        .flatMap(CardHolderFact::previousWithdrawal)
        .map(ManualEntries::startOfMinute)
        .orElseGet(card::insertedAt);
  }

  private static SimInstant startOfMinute(SimInstant at) {
    return new SimInstant(
        at.micros() - Math.floorMod(at.micros(), SimDuration.ofMinutes(1).micros()));
  }
}
