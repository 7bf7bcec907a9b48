package tachotwin.vu;

import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.menu.HolderPrompts;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.menu.TwoLines;
import tachotwin.vu.mode.AccessRights;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotNumber;

/**
 * The item of the menu that takes the block out of service (4.17.4): the block allows it once its
 * data are downloaded.
 */
final class WithdrawCommand {
  private final MenuCommands menu;
  private final Panel panel;
  private final HolderPrompts prompts;
  private final UnitState state;
  private final SlotRack rack;
  private final BlockDialogue dialogue;

  WithdrawCommand(
      MenuCommands menu, Panel panel, UnitState state, SlotRack rack, BlockDialogue dialogue) {
    this.menu = menu;
    this.panel = panel;
    this.prompts = new HolderPrompts(panel, state);
    this.state = state;
    this.rack = rack;
    this.dialogue = dialogue;
    menu.on(MenuAction.WITHDRAW_BLOCK, this::ask);
  }

  private void ask() {
    int slot = new AccessRights(state.mode(), rack.pair()).slotOfAuthority();
    prompts.askYesNo(
        slot,
        TwoLines.of("Вывести блок ТИ?", "ОК-да        назад-нет"),
        yes -> {
          if (yes) {
            withdraw(slot);
          }
        },
        () -> {});
  }

  private void withdraw(int slot) {
    menu.begin("Вывод блока ТИ...", "");
    dialogue.ask(
        CommandCode.WITHDRAW,
        new SlotNumber(slot),
        Payload.None.class,
        outcome -> {
          menu.over();
          tell(outcome);
        });
  }

  private void tell(Outcome<Payload.None> outcome) {
    if (outcome instanceof Outcome.Refused<Payload.None> refused) {
      boolean early = refused.code() == ResponseCode.BLOCKED;
      panel.message(
          early ? "Сначала выгрузите данные" : "Вывод блока ТИ: отказ",
          early ? "тахографа и блока ТИ" : refused.code().meaning());
    } else {
      panel.message("Блок ТИ выведен", "Можно извлечь");
    }
  }
}
