package tachotwin.vu.slot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.vu.mode.CardPair;
import tachotwin.vu.mode.CardType;

/** The accepted cards of both slots. */
public final class CardTable {
  private final @Nullable InsertedCard[] cards = new InsertedCard[2];

  /** A card was accepted in a slot, 1 or 2. */
  public void put(int slot, InsertedCard card) {
    cards[slot - 1] = card;
  }

  /** There is no accepted card in a slot any more. */
  public void remove(int slot) {
    cards[slot - 1] = null;
  }

  /** The accepted card of a slot. */
  public Optional<InsertedCard> card(int slot) {
    return Optional.ofNullable(cards[slot - 1]);
  }

  /** The types of both. */
  public CardPair pair() {
    return new CardPair(type(1), type(2));
  }

  /** The type of the accepted card of a slot. */
  public CardType type(int slot) {
    InsertedCard card = cards[slot - 1];
    return card == null ? CardType.NONE : card.identity().type();
  }
}
