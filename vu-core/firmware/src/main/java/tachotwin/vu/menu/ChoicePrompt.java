package tachotwin.vu.menu;

import java.util.List;
import java.util.function.IntConsumer;

/** One of several words being chosen: UP and DOWN change it, OK takes it, BACK leaves. */
final class ChoicePrompt implements Screen {
  private final String title;
  private final List<String> options;
  private final Runnable onLeave;
  private final IntConsumer onChoice;
  private int chosen;

  ChoicePrompt(
      String title, List<String> options, int chosen, Runnable onLeave, IntConsumer onChoice) {
    this.title = title;
    this.options = List.copyOf(options);
    this.chosen = chosen;
    this.onLeave = onLeave;
    this.onChoice = onChoice;
  }

  @Override
  public TwoLines lines() {
    return TwoLines.of(title, ">" + options.get(chosen));
  }

  @Override
  public void press(Key key) {
    switch (key) {
      case UP -> chosen = Math.floorMod(chosen + 1, options.size());
      case DOWN -> chosen = Math.floorMod(chosen - 1, options.size());
      case OK -> {
        onLeave.run();
        onChoice.accept(chosen);
      }
      case BACK -> onLeave.run();
      default -> {}
    }
  }

  @Override
  public void expire() {
    onLeave.run();
  }
}
