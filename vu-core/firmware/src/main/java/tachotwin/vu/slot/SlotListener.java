package tachotwin.vu.slot;

import tachotwin.vu.mode.CardType;

/** Is told what happens in a slot. */
public interface SlotListener {
  /** A card was accepted; its welcome is on the display. */
  void accepted(int slot, InsertedCard card);

  /** A card was not accepted and is being let go. */
  void refused(int slot, Refusal reason, CardType type, String number);

  /** An accepted card is about to be withdrawn; {@code go} lets the withdrawal go on. */
  void leaving(int slot, InsertedCard card, Runnable go);

  /** The slot is about to push its card out; {@link #emptied} follows when the card is gone. */
  void ejected(int slot);

  /** There is no accepted card in the slot any more. */
  void gone(int slot);

  /** The slot is empty. */
  void emptied(int slot);
}
