package tachotwin.vu;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tachotwin.paper.PaperLine;
import tachotwin.vu.media.Result;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.menu.TwoLines;
import tachotwin.vu.mode.Access;
import tachotwin.vu.mode.AccessRights;

/**
 * Has the items of the menu carried out, one thing at a time, as far as the cards allow. Who
 * carries out an item says so once, by {@link #on}.
 */
final class MenuCommands {
  private final Panel panel;
  private final Supplier<AccessRights> rights;
  private final Map<MenuAction, Runnable> handlers = new EnumMap<>(MenuAction.class);
  private final Queue<MenuAction> following = new ArrayDeque<>();
  private BooleanSupplier keptOut = () -> false;
  private boolean busy;
  private boolean refused;

  MenuCommands(Panel panel, Supplier<AccessRights> rights) {
    this.panel = panel;
    this.rights = rights;
  }

  /**
   * Names who carries out an item; it is asked only with the right to it and when nothing runs. An
   * item that shows data may have somebody too, who fetches what its pages then show.
   */
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

  /** It is over; what was to follow begins. */
  void over() {
    busy = false;
    MenuAction next = following.poll();
    if (next != null) {
      perform(next);
    }
  }

  /** Carries out items one after another, each when the one before is over. */
  void inTurn(MenuAction first, MenuAction second) {
    following.add(second);
    perform(first);
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

  /** The cards that give an access, in one line or two. */
  private static TwoLines cards(Access access) {
    List<PaperLine> lines = PaperLine.wrapped(access.title());
    return new TwoLines(lines.get(0), lines.size() > 1 ? lines.get(1) : PaperLine.BLANK);
  }

  /** Whether the cards did not give the access that the last item asked for. */
  boolean wasRefused() {
    return refused;
  }

  void perform(MenuAction action) {
    refused = !action.access().isGivenBy(rights.get()) || isKeptOut(action);
    if (panel.showData(action)) {
      handlers.getOrDefault(action, () -> {}).run();
      return;
    }
    if (busy) {
      panel.message("Подождите", "");
    } else if (!action.access().isGivenBy(rights.get())) {
      panel.message("Нет доступа", "нужна другая карта");
      panel.message(cards(action.access()));
    } else if (isKeptOut(action)) {
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

  private boolean isKeptOut(MenuAction action) {
    return action.access().isOfData() && keptOut.getAsBoolean();
  }
}
