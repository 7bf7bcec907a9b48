package tachotwin.vu.menu;

import java.util.List;
import java.util.Optional;

/** One of several: UP and DOWN turn, a digit takes the choice of this number, from 1. */
public final class ChoiceEntry implements Entry {
  private final String label;
  private final List<String> choices;
  private int chosen;

  /**
   * A choice.
   *
   * @param choices their words, at most 22 signs each
   * @param chosen the one to begin with, from 0
   */
  public ChoiceEntry(String label, List<String> choices, int chosen) {
    this.label = label;
    this.choices = List.copyOf(choices);
    this.chosen = chosen;
  }

  /** The choice, from 0. */
  public int chosen() {
    return chosen;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String shown() {
    return choices.get(chosen);
  }

  @Override
  public void type(Key key) {
    if (key.isDigit()) {
      chosen = key.digit() >= 1 && key.digit() <= choices.size() ? key.digit() - 1 : chosen;
    } else if (key == Key.UP || key == Key.DOWN) {
      chosen = Math.floorMod(chosen + (key == Key.DOWN ? 1 : -1), choices.size());
    }
  }

  @Override
  public boolean takeBack() {
    return false;
  }

  @Override
  public Optional<String> objection() {
    return Optional.empty();
  }
}
