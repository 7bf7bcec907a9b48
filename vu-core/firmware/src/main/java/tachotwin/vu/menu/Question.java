package tachotwin.vu.menu;

import java.util.function.Consumer;

/** A question about a slot: OK is yes, BACK is no; a minute without a key is no answer. */
final class Question implements Screen {
  private final int slot;
  private final TwoLines lines;
  private final Consumer<Screen> over;
  private final Consumer<Boolean> onAnswer;
  private final Runnable onSilence;

  Question(
      int slot,
      TwoLines lines,
      Consumer<Screen> over,
      Consumer<Boolean> onAnswer,
      Runnable onSilence) {
    this.slot = slot;
    this.lines = lines;
    this.over = over;
    this.onAnswer = onAnswer;
    this.onSilence = onSilence;
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
    return lines;
  }

  @Override
  public void press(Key key) {
    if (key == Key.OK || key == Key.BACK) {
      over.accept(this);
      onAnswer.accept(key == Key.OK);
    }
  }

  @Override
  public void expire() {
    over.accept(this);
    onSilence.run();
  }
}
