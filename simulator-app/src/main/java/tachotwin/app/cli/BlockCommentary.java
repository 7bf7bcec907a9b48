package tachotwin.app.cli;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.OverspeedFact;
import tachotwin.skzi.state.BlockListener;
import tachotwin.skzi.state.CardInSlot;

/** Tells a person what the block registers. */
final class BlockCommentary implements BlockListener {
  private final Commentary commentary;

  BlockCommentary(Commentary commentary) {
    this.commentary = commentary;
  }

  @Override
  public void cardInserted(CardInSlot card) {
    commentary.tell("карта в слоте " + card.slot() + ": " + name(card.card()));
  }

  @Override
  public void cardWithdrawn(CardInSlot card) {
    commentary.tell("карта извлечена из слота " + card.slot() + ": " + name(card.card()));
  }

  @Override
  public void eventBegan(EventFact fact) {
    commentary.tell((fact.isOpen() ? "началось событие " : "событие ") + fact.type().title());
  }

  @Override
  public void eventEnded(EventFact fact) {
    commentary.tell("кончилось событие " + fact.type().title());
  }

  @Override
  public void overspeedEnded(OverspeedFact fact) {
    commentary.tell("превышение скорости кончилось, наибольшая " + fact.maxSpeed() / 100 + " км/ч");
  }

  private static String name(FullCardNumber number) {
    return number.cardType().title() + " " + number.cardNumber().text();
  }
}
