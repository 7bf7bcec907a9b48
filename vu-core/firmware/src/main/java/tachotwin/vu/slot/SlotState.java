package tachotwin.vu.slot;

import java.util.Optional;

/** What is in a slot. */
sealed interface SlotState {
  /** Nothing. */
  record Empty() implements SlotState {}

  /**
   * A card that the unit does nothing with: it was let go, or the unit is not ready.
   *
   * @param kept a card that was accepted and is still supplied, so that it needs no other PIN
   */
  record Idle(Optional<InsertedCard> kept) implements SlotState {}

  /** A card that is being identified. */
  record Entering(CardSession session, Insertion insertion) implements SlotState {}

  /** An accepted card. */
  record Accepted(InsertedCard card) implements SlotState {}

  /** An accepted card that is on its way out. */
  record Leaving(InsertedCard card) implements SlotState {}
}
