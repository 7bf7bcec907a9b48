package tachotwin.vu.menu;

import java.util.function.Consumer;

/** A question about a slot: OK is yes, BACK or a minute without a key is no. */
final class Question implements Screen {
  private final int slot;
  private final String text;
  private final Consumer<Screen> over;
  private final Consumer<Boolean> onAnswer;

  Question(int slot, String text, Consumer<Screen> over, Consumer<Boolean> onAnswer) {
    this.slot = slot;
    this.text = text;
    this.over = over;
    this.onAnswer = onAnswer;
  }

  int slot() {
    return slot;
  }

  @Override
  public TwoLines lines() {
    return TwoLines.of(text, "ОК-да        назад-нет");
  }

  @Override
  public void press(Key key) {
    if (key == Key.OK) {
      end(true);
    } else if (key == Key.BACK) {
      end(false);
    }
  }

  @Override
  public void expire() {
    end(false);
  }

  private void end(boolean yes) {
    over.accept(this);
    onAnswer.accept(yes);
  }
}
