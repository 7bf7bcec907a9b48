package tachotwin.vu;

import java.util.Optional;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Navigation;

/** Fetches from the block what «данные об автомобиле» show of its memory (4.9.3). */
final class DataCommands {
  DataCommands(MenuCommands menu, Panel panel, UnitState state, BlockDialogue dialogue) {
    menu.on(
        MenuAction.SHOW_VEHICLE,
        () ->
            dialogue.ask(
                CommandCode.NAVIGATION,
                Navigation.class,
                outcome -> {
                  state.place(
                      outcome instanceof Outcome.Done<Navigation> done
                          ? Optional.of(done.value())
                          : Optional.empty());
                  panel.refresh();
                }));
  }
}
