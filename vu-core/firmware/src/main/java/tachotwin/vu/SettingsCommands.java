package tachotwin.vu;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tachotwin.time.SimDuration;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.menu.TwoLines;

/** The items of the menu that set something of the unit for those who use it. */
final class SettingsCommands {
  private static final int STEP = 30;
  private static final int MOST_WEST = -12 * 60;
  private static final int MOST_EAST = 14 * 60;

  private final Panel panel;
  private final UnitState state;
  private final UserSettings user;

  SettingsCommands(MenuCommands menu, Panel panel, UnitState state, UserSettings user) {
    this.panel = panel;
    this.state = state;
    this.user = user;
    menu.on(MenuAction.SET_LOCAL_TIME, this::localTime);
    menu.on(MenuAction.SET_KEY_SOUND, this::keySound);
  }

  /** Half an hour a key, as there are time zones of half an hour. */
  private void localTime() {
    List<String> zones =
        IntStream.rangeClosed(MOST_WEST / STEP, MOST_EAST / STEP)
            .mapToObj(step -> zone(step * STEP))
            .toList();
    panel.choose(
        "Местное время",
        zones,
        Math.floorDiv(user.localOffsetMinutes() - MOST_WEST, STEP),
        chosen -> {
          user.localOffsetMinutes(MOST_WEST + chosen * STEP);
          panel.message("Местное время", zones.get(chosen));
        });
  }

  private String zone(int offset) {
    int size = Math.abs(offset);
    return String.format(
        Locale.ROOT,
        "UTC%s%02d:%02d  %s",
        offset < 0 ? "-" : "+",
        size / 60,
        size % 60,
        TwoLines.time(state.clock().plus(SimDuration.ofMinutes(offset))));
  }

  private void keySound() {
    List<String> words = List.of("выключен", "включен");
    panel.choose(
        "Звук клавиш", words, user.keySound() ? 1 : 0, chosen -> user.keySound(chosen == 1));
  }
}
