package tachotwin.vu.menu;

import java.util.Optional;
import java.util.function.Consumer;

/** A PIN being entered: digits, BACK takes one away or gives up, OK ends. */
final class PinPrompt implements Screen {
  private static final int MOST = 8;

  private final int slot;
  private final String hint;
  private final Consumer<Screen> over;
  private final Consumer<Optional<String>> onPin;
  private final StringBuilder digits = new StringBuilder();

  PinPrompt(int slot, String hint, Consumer<Screen> over, Consumer<Optional<String>> onPin) {
    this.slot = slot;
    this.hint = hint;
    this.over = over;
    this.onPin = onPin;
  }

  @Override
  public int slot() {
    return slot;
  }

  @Override
  public TwoLines lines() {
    return TwoLines.of(
        "Карта " + slot + ": введите ПИН", digits.isEmpty() ? hint : "*".repeat(digits.length()));
  }

  @Override
  public void press(Key key) {
    if (key.isDigit()) {
      if (digits.length() < MOST) {
        digits.append(key.digit());
      }
    } else if (key == Key.OK && !digits.isEmpty()) {
      end(Optional.of(digits.toString()));
    } else if (key == Key.BACK) {
      takeBack();
    }
  }

  @Override
  public void expire() {
    end(Optional.empty());
  }

  private void takeBack() {
    if (digits.isEmpty()) {
      end(Optional.empty());
    } else {
      digits.setLength(digits.length() - 1);
    }
  }

  private void end(Optional<String> pin) {
    over.accept(this);
    onPin.accept(pin);
  }
}
