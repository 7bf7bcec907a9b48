package tachotwin.skzi.navigation;

import tachotwin.dictionary.EventFaultType;
import tachotwin.profile.DrivingCards;
import tachotwin.skzi.register.Beginning;
import tachotwin.skzi.register.EventRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;

/**
 * Event 04h: motion with cards that give no right to drive ({@link DrivingCards}); it ends when the
 * vehicle stops (table 3).
 */
final class CardlessDriving implements SecondWatcher {
  private static final EventFaultType.Code EVENT = EventFaultType.Code.DRIVING_WITHOUT_CARD;

  private final BlockCore core;
  private final EventRegister events;

  CardlessDriving(BlockCore core, EventRegister events) {
    this.core = core;
    this.events = events;
  }

  @Override
  public void second(Second second) {
    check(second.at());
  }

  /** Looks at motion and slots as they are now. */
  void check(SimInstant at) {
    if (!core.state().whereabouts().moving()) {
      events.end(EVENT, at);
    } else if (DrivingCards.areUnfit(core.state().profile(), card(1), card(2))) {
      events.begin(EVENT, Beginning.of(core.state(), at));
    }
  }

  private int card(int slot) {
    return core.state().slots().number(slot).cardType().code();
  }
}
