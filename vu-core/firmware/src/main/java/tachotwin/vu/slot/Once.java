package tachotwin.vu.slot;

import java.util.function.Consumer;

/** Passes on the first answer only. */
final class Once implements Consumer<Boolean> {
  private final Consumer<Boolean> target;
  private boolean answered;

  Once(Consumer<Boolean> target) {
    this.target = target;
  }

  @Override
  public void accept(Boolean value) {
    if (!answered) {
      answered = true;
      target.accept(value);
    }
  }
}
