package tachotwin.vu.slot;

import java.util.Optional;
import java.util.function.Consumer;

/** What a slot asks of the person before the display. */
public interface HolderDialogue {
  /**
   * Asks for a PIN.
   *
   * @param slot 1 or 2
   * @param hint the lower line, at most 24 signs
   * @param onPin gets the digits, or nothing where the person gave up
   */
  void askPin(int slot, String hint, Consumer<Optional<String>> onPin);

  /** Takes back what a slot asks: the card is gone. */
  void cancel(int slot);

  /**
   * Shows two lines of at most 24 signs while something is done, until it is known how it ended.
   */
  void progress(String upper, String lower);

  /** Shows two lines of at most 24 signs for a while. */
  void message(String upper, String lower);
}
