package tachotwin.vu;

import java.util.Optional;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.menu.HolderPrompts;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.CardType;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.LockState;
import tachotwin.zh.SlotNumber;

/**
 * The lock of a company on the data of tachograph and drivers' cards: set and taken off with the
 * company's card (4.4.3, 4.7.33; Order 36, item 15). The block keeps it and says whose it is.
 */
final class LockCommands {
  private static final int NONE = 0;
  private static final int OWN = 1;
  private static final int FOREIGN = 2;

  private final MenuCommands menu;
  private final SlotRack rack;
  private final BlockDialogue dialogue;
  private final Panel panel;
  private final HolderPrompts prompts;
  private Optional<LockState> known = Optional.empty();

  LockCommands(
      MenuCommands menu,
      SlotRack rack,
      BlockDialogue dialogue,
      Panel panel,
      HolderPrompts prompts) {
    this.menu = menu;
    this.rack = rack;
    this.dialogue = dialogue;
    this.panel = panel;
    this.prompts = prompts;
    menu.on(MenuAction.LOCK_IN, () -> ask(this::lockIn));
    menu.on(MenuAction.LOCK_OUT, () -> ask(this::lockOut));
    menu.on(MenuAction.LOCK_SHOW, () -> ask(this::show));
  }

  /** A company's card was accepted: whose lock is set? */
  void companyCame() {
    ask(
        () -> {
          if (keepsOut()) {
            show();
          }
        });
  }

  /** Whether a card is in whose company another one keeps out (4.4.3). */
  boolean keepsOut() {
    return rack.pair().has(CardType.COMPANY) && is(FOREIGN);
  }

  private void ask(Runnable then) {
    dialogue.ask(
        CommandCode.LOCK_STATE,
        new SlotNumber(slot()),
        LockState.class,
        outcome -> {
          if (outcome instanceof Outcome.Done<LockState> done) {
            known = Optional.of(done.value());
            then.run();
          } else {
            panel.message("Блокировка", "отказ блока ТИ");
          }
        });
  }

  /** Order 36, 15.3: the company is told that its lock of before was not taken off. */
  private void lockIn() {
    if (is(OWN)) {
      panel.message("Блокировка не снята", since("включена "));
    } else {
      change(ExchangePurpose.LOCK_IN, "включена");
    }
  }

  private void lockOut() {
    if (is(OWN)) {
      change(ExchangePurpose.LOCK_OUT, "выключена");
    } else if (is(FOREIGN)) {
      show();
    } else {
      panel.message("Блокировка", "не включена");
    }
  }

  private void show() {
    if (is(NONE)) {
      panel.message("Блокировка", "выключена");
    } else {
      panel.message(is(OWN) ? "Блокировка включена" : "Заблокировано другим", since("с "));
      if (is(FOREIGN)) {
        panel.message("Заблокировало", known.map(LockState::company).orElse(""));
      }
    }
  }

  private void change(ExchangePurpose purpose, String done) {
    menu.begin("Блокировка", "Запись данных...");
    rack.exchange(
        slot(),
        purpose,
        success -> {
          menu.over();
          panel.message("Блокировка", success ? done : "ошибка карты");
          if (success) {
            ask(() -> {});
          }
        });
  }

  private int slot() {
    return rack.pair().slotOf(CardType.COMPANY);
  }

  private boolean is(int state) {
    return known.filter(lock -> lock.state() == state).isPresent();
  }

  private String since(String before) {
    return before + known.map(LockState::since).map(prompts::moment).orElse("");
  }
}
