package tachotwin.skzi.command;

import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.NationNumeric;
import tachotwin.skzi.register.BlockRegisters;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;
import tachotwin.zh.CardPresence;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/** Commands 40 and 41: a card was inserted or withdrawn (Ж.5, codes 80 and 81). */
public final class CardPresenceCommands implements CommandArea {
  private final BlockCore core;
  private final BlockRegisters registers;

  /** Of a block. */
  public CardPresenceCommands(BlockCore core, BlockRegisters registers) {
    this.core = core;
    this.registers = registers;
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.CARD_INSERTED, CardPresence.class, this::inserted);
    table.register(CommandCode.CARD_WITHDRAWN, CardPresence.class, this::withdrawn);
  }

  private ZhAnswer inserted(CardPresence told) {
    if (!isSound(told)) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    FullCardNumber card = card(told);
    SimInstant at = core.clock().stamp(told.at());
    boolean known = core.state().slots().in(told.slot()).isPresent();
    if (!registers.cards().insert(told.slot(), card, at, told.odometer())) {
      return ZhAnswer.of(ResponseCode.CARD_ALREADY_INSERTED);
    }
    if (!known && (told.moving() || core.state().whereabouts().moving())) {
      registers.events().momentary(EventFaultType.Code.CARD_INSERTION_WHILE_DRIVING, at, card);
    }
    return ZhAnswer.of(ResponseCode.OK);
  }

  private ZhAnswer withdrawn(CardPresence told) {
    if (!isSound(told)) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    SimInstant at = core.clock().stamp(told.at());
    boolean was = registers.cards().withdraw(told.slot(), card(told), at, told.odometer());
    return ZhAnswer.of(was ? ResponseCode.OK : ResponseCode.CARD_NOT_INSERTED);
  }

  private static boolean isSound(CardPresence told) {
    boolean slot = told.slot() == 1 || told.slot() == 2;
    boolean type =
        told.cardType() >= EquipmentType.Code.DRIVER_CARD.code()
                && told.cardType() <= EquipmentType.Code.COMPANY_CARD.code()
            || told.cardType() == EquipmentType.Code.SERVICE_CARD.code();
    return slot && type && !told.cardNumber().isEmpty();
  }

  private static FullCardNumber card(CardPresence told) {
    return new FullCardNumber(
        EquipmentType.of(told.cardType()),
        NationNumeric.of(told.nation()),
        CardNumber.of(told.cardNumber()));
  }
}
