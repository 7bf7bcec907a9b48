package tachotwin.vu.menu;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * One of several asked of the holder of the card in a slot: UP and DOWN turn, OK takes, BACK and a
 * minute without a key give up.
 */
final class HolderChoice implements Screen {
  private final int slot;
  private final String label;
  private final List<String> choices;
  private final Consumer<Screen> over;
  private final IntConsumer onChoice;
  private final Runnable onLeave;
  private int chosen;

  /**
   * A choice.
   *
   * @param choices their words, at most 20 signs each
   * @param onChoice gets the number of the choice, from 0
   * @param onLeave is run where nothing is chosen
   */
  HolderChoice(
      int slot,
      String label,
      List<String> choices,
      Consumer<Screen> over,
      IntConsumer onChoice,
      Runnable onLeave) {
    this.slot = slot;
    this.label = label;
    this.choices = List.copyOf(choices);
    this.over = over;
    this.onChoice = onChoice;
    this.onLeave = onLeave;
  }

  @Override
  public int slot() {
    return slot;
  }

  @Override
  public boolean reminds() {
    return true;
  }

  @Override
  public TwoLines lines() {
    return TwoLines.awaiting(label, "> " + choices.get(chosen));
  }

  @Override
  public void press(Key key) {
    switch (key) {
      case UP -> chosen = Math.floorMod(chosen - 1, choices.size());
      case DOWN -> chosen = Math.floorMod(chosen + 1, choices.size());
      case OK -> {
        over.accept(this);
        onChoice.accept(chosen);
      }
      case BACK -> expire();
      default -> {}
    }
  }

  @Override
  public void expire() {
    over.accept(this);
    onLeave.run();
  }
}
