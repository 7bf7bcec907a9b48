package tachotwin.skzi.card;

import java.util.List;
import tachotwin.dictionary.card.CardFile;

/** An exchange that has nothing to do with this kind of card. */
record NothingToDo() implements CardWork {
  @Override
  public List<CardFile> reads() {
    return List.of();
  }
}
