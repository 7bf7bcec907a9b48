package tachotwin.vu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.port.Buzzer;
import tachotwin.time.SimDuration;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.menu.TwoLines;
import tachotwin.vu.selftest.BlockTest;

/** The items of «Внутренний тест»: display, keys, sound, block. */
final class InternalTests {
  private static final SimDuration TONE = SimDuration.ofSeconds(1);
  private static final String FULL = String.valueOf(PaperLine.BLOCK).repeat(PaperLine.WIDTH);
  private static final List<String> SIGNS =
      List.of(
          "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
          "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
          "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
          "abcdefghijklmnopqrstuvwxyz",
          "0123456789              !\"#$%&'()*+,-./:;<=>?@№§",
          Arrays.stream(Pictogram.values())
              .map(pictogram -> String.valueOf(pictogram.sign()))
              .collect(Collectors.joining()));

  InternalTests(MenuCommands menu, Panel panel, BlockDialogue dialogue, Buzzer buzzer) {
    List<TwoLines> pattern = pattern();
    menu.on(MenuAction.TEST_DISPLAY, () -> panel.pages(() -> pattern));
    menu.on(MenuAction.TEST_KEYS, panel::testKeys);
    menu.on(
        MenuAction.TEST_SOUND,
        () -> {
          buzzer.sound(TONE);
          panel.message("Внутренний тест", "звуковой сигнал");
        });
    menu.on(
        MenuAction.TEST_BLOCK,
        () -> {
          menu.begin("Тест НКМ...", "");
          new BlockTest(dialogue)
              .run(
                  pages -> {
                    menu.over();
                    panel.pages(() -> pages);
                  });
        });
  }

  /** All dots, none, then every sign and every pictogram that the display has. */
  private static List<TwoLines> pattern() {
    List<TwoLines> out = new ArrayList<>();
    out.add(TwoLines.of(FULL, FULL));
    out.add(TwoLines.BLANK);
    for (String signs : SIGNS) {
      int cut = Math.min(signs.length(), PaperLine.WIDTH);
      out.add(TwoLines.of(signs.substring(0, cut), signs.substring(cut)));
    }
    return List.copyOf(out);
  }
}
