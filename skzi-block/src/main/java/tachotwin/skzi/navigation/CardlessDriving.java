package tachotwin.skzi.navigation;

import tachotwin.dictionary.EventFaultType;
import tachotwin.skzi.register.Beginning;
import tachotwin.skzi.register.EventRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;

/**
 * Event 04h (table 3): motion while slot 1 has no card of a driver or workshop; it ends when the
 * vehicle stops.
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
    } else if (core.state().slots().appropriate(1).isEmpty()) {
      events.begin(EVENT, Beginning.of(core.state(), at));
    }
  }
}
