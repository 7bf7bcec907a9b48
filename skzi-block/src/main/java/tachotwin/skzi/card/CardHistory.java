package tachotwin.skzi.card;

import java.util.List;
import tachotwin.skzi.accounting.PastActivity;
import tachotwin.skzi.state.CardInSlot;

/** Takes what a driver's card tells of the time before its insertion (4.5.2). */
@FunctionalInterface
public interface CardHistory {
  /** The activities in the order of time. */
  void history(CardInSlot card, List<PastActivity> past);
}
