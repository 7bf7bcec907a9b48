package tachotwin.skzi.register;

import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.CardsAtEvent;
import tachotwin.skzi.archive.PowerFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Registers loss and return of the supply, and event 08h (4.7.13, 4.7.14, table 3). */
public final class PowerRegister {
  private final BlockCore core;
  private final EventRegister events;

  /** The supply of a block. */
  public PowerRegister(BlockCore core, EventRegister events) {
    this.core = core;
    this.events = events;
  }

  /** The supply came back, or came for the first time. */
  public void on(SimInstant now) {
    back(now);
    core.state().slots().all().forEach(CardInSlot::doubt);
  }

  /** The supply came back while the block lived on (4.4.6). */
  public void back(SimInstant now) {
    Optional<PowerFact> lost = core.archive().last(PowerFact.class).filter(fact -> !fact.on());
    core.archive().append(new PowerFact(now, true, core.state().whereabouts().position()));
    lost.filter(fact -> isEvent(now.since(fact.at())) && !isWorkshop())
        .ifPresent(fact -> interruption(fact, now));
  }

  /** The supply goes. */
  public void off(SimInstant now) {
    core.archive().append(new PowerFact(now, false, core.state().whereabouts().position()));
  }

  private boolean isEvent(SimDuration loss) {
    return loss.compareTo(SimDuration.ofMillis(core.state().rule(Rule.POWER_LOSS_MILLIS))) > 0;
  }

  private boolean isWorkshop() {
    return core.state().slots().all().stream()
        .anyMatch(card -> card.is(EquipmentType.Code.WORKSHOP_CARD));
  }

  private void interruption(PowerFact lost, SimInstant now) {
    Beginning from =
        new Beginning(
            lost.at(),
            lost.position(),
            new CardsAtEvent(numberBefore(1), numberBefore(2)),
            core.state().whereabouts().odometer(),
            0);
    events.whole(EventFaultType.Code.POWER_INTERRUPTION, from, now, FullCardNumber.NONE);
  }

  private FullCardNumber numberBefore(int slot) {
    return core.state().slots().in(slot).map(CardInSlot::card).orElse(FullCardNumber.NONE);
  }
}
