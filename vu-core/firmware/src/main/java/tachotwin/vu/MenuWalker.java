package tachotwin.vu;

import java.util.List;
import java.util.function.Consumer;
import tachotwin.vu.menu.Key;
import tachotwin.vu.menu.Panel;

/** A hand that looks for items of the menu by their words. */
final class MenuWalker {
  private static final int PATIENCE = 20;

  private final Consumer<Key> press;
  private final Panel panel;

  MenuWalker(Consumer<Key> press, Panel panel) {
    this.press = press;
    this.panel = panel;
  }

  boolean walk(List<String> titles) {
    for (int i = 0; i < PATIENCE && !panel.isBusy(); i++) {
      press.accept(Key.OK);
    }
    return titles.stream().allMatch(this::enter);
  }

  private boolean enter(String title) {
    for (int i = 0; i < PATIENCE; i++) {
      if (panel.menuItem().filter(title::equals).isPresent()) {
        press.accept(Key.OK);
        return true;
      }
      if (panel.menuItem().isEmpty()) {
        return false;
      }
      press.accept(Key.DOWN);
    }
    return false;
  }
}
