package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.card.CardFile;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.register.CardRegister;
import tachotwin.skzi.state.CardInSlot;

/** After the insertion of a controller's or company's card: reads its holder (4.7.3). */
final class OfficeOpening implements CardWork {
  private final CardRegister cards;
  private final CardInSlot card;
  private Optional<CardHolderFact> holder = Optional.empty();

  OfficeOpening(CardRegister cards, CardInSlot card) {
    this.cards = cards;
    this.card = card;
  }

  @Override
  public List<CardFile> reads() {
    return List.of(CardFile.IDENTIFICATION);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    holder = Optional.of(HolderReading.of(card, contents, Optional.empty(), 0));
  }

  @Override
  public void finish() {
    if (card.holder().isEmpty()) {
      cards.read(card, holder.orElseThrow());
    }
  }
}
