package tachotwin.vu;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tachotwin.vu.media.Result;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.AccessRights;

/**
 * Has the items of the menu carried out, one thing at a time, as far as the cards allow. Who
 * carries out an item says so once, by {@link #on}.
 */
final class MenuCommands {
  private final Panel panel;
  private final Supplier<AccessRights> rights;
  private final Map<MenuAction, Runnable> handlers = new EnumMap<>(MenuAction.class);
  private BooleanSupplier keptOut = () -> false;
  private boolean busy;

  MenuCommands(Panel panel, Supplier<AccessRights> rights) {
    this.panel = panel;
    this.rights = rights;
  }

  /** Names who carries out an item; it is asked only with the right to it and when nothing runs. */
  void on(MenuAction action, Runnable handler) {
    if (handlers.put(action, handler) != null) {
      throw new IllegalArgumentException(action + " has a handler");
    }
  }

  /** Names what tells that a company's card is in that another's lock keeps out (4.4.3). */
  void keptOut(BooleanSupplier lock) {
    keptOut = lock;
  }

  /** Whether something that was asked for goes on. */
  boolean isBusy() {
    return busy;
  }

  /** Something that takes time begins; the display shows what. */
  void begin(String upper, String lower) {
    busy = true;
    panel.progress(upper, lower);
  }

  /** It is over. */
  void over() {
    busy = false;
  }

  /** Tells how something ended. */
  void tell(String what, Result result) {
    if (result instanceof Result.Done) {
      panel.message(what, "выполнено");
    } else if (result instanceof Result.Refused refused) {
      panel.message(
          String.format(Locale.ROOT, "%s: отказ %02X", what, refused.code().code() & 0xFF),
          refused.code().meaning());
    } else if (result instanceof Result.CardFailed) {
      panel.message(what, "ошибка карты");
    } else {
      panel.message(what, "устройство не готово");
    }
  }

  void perform(MenuAction action) {
    if (panel.showData(action)) {
      return;
    }
    if (busy) {
      panel.message("Подождите", "");
    } else if (!action.access().isGivenBy(rights.get())) {
      panel.message("Нет доступа", "нужна другая карта");
    } else if (action.access().isOfData() && keptOut.getAsBoolean()) {
      panel.message("Нет доступа", "заблокировано другим");
    } else {
      handlers
          .getOrDefault(
              action,
              () -> {
                throw new IllegalStateException(action + " has no handler");
              })
          .run();
    }
  }
}
