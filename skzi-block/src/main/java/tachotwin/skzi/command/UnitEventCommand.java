package tachotwin.skzi.command;

import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.NationNumeric;
import tachotwin.skzi.register.Beginning;
import tachotwin.skzi.register.EventRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.UnitEvent;
import tachotwin.zh.ZhAnswer;

/** Command 53: an event or fault that the unit found (4.7.12). */
public final class UnitEventCommand implements CommandArea {
  private static final int MOMENTARY = 0;
  private static final int BEGINS = 1;
  private static final int ENDS = 2;

  private final BlockCore core;
  private final EventRegister events;

  /** Of a block. */
  public UnitEventCommand(BlockCore core, EventRegister events) {
    this.core = core;
    this.events = events;
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.UNIT_EVENT, UnitEvent.class, this::told);
  }

  private ZhAnswer told(UnitEvent told) {
    if (told.slot() > 2 || told.phase() > ENDS) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    EventFaultType type = EventFaultType.of(told.type());
    FullCardNumber subject = subject(told);
    Beginning now =
        Beginning.of(core.state(), core.clock().stamp(told.at())).withOdometer(told.odometer());
    return ZhAnswer.of(apply(told.phase(), type, subject, now));
  }

  private ResponseCode apply(
      int phase, EventFaultType type, FullCardNumber subject, Beginning now) {
    if (phase == MOMENTARY) {
      events.whole(type, now, now.at(), subject);
      return ResponseCode.OK;
    }
    if (phase == BEGINS) {
      if (events.isOpen(type, subject)) {
        return ResponseCode.WRONG_STATE;
      }
      events.begin(type, now, subject);
      return ResponseCode.OK;
    }
    return events.end(type, now.at(), subject) ? ResponseCode.OK : ResponseCode.WRONG_STATE;
  }

  private FullCardNumber subject(UnitEvent told) {
    if (!told.cardNumber().isEmpty()) {
      return new FullCardNumber(
          EquipmentType.of(told.cardType()),
          core.state()
              .slots()
              .in(told.slot())
              .map(card -> card.card().cardIssuingMemberState())
              .orElse(NationNumeric.Code.NO_INFORMATION),
          CardNumber.of(told.cardNumber()));
    }
    return core.state().slots().in(told.slot()).map(CardInSlot::card).orElse(FullCardNumber.NONE);
  }
}
