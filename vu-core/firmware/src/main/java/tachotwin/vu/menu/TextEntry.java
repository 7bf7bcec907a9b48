package tachotwin.vu.menu;

import java.util.Optional;

/**
 * A text: BACK takes the last sign away, a digit adds itself, UP and DOWN turn a new sign that the
 * next key adds. OK with a sign being turned adds it; another OK takes the text.
 */
public final class TextEntry implements Entry {
  private static final int NONE = -1;

  private final String label;
  private final String alphabet;
  private final int least;
  private final int most;
  private final StringBuilder text;
  private int turned = NONE;

  /**
   * A text.
   *
   * @param alphabet signs that UP and DOWN offer
   * @param least least number of signs
   * @param most greatest number of signs
   * @param text text to begin with
   */
  public TextEntry(String label, String alphabet, int least, int most, String text) {
    this.label = label;
    this.alphabet = alphabet;
    this.least = least;
    this.most = most;
    this.text = new StringBuilder(text);
  }

  /** The text. */
  public String value() {
    return text.toString();
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String shown() {
    return text + (turned == NONE ? "_" : "[" + alphabet.charAt(turned) + "]");
  }

  @Override
  public void type(Key key) {
    if (key.isDigit()) {
      add();
      if (text.length() < most) {
        text.append(key.digit());
      }
    } else if (text.length() < most && (key == Key.UP || key == Key.DOWN)) {
      int from = turned == NONE && key == Key.UP ? 0 : turned;
      turned = Math.floorMod(from + (key == Key.DOWN ? 1 : -1), alphabet.length());
    }
  }

  @Override
  public boolean takeBack() {
    if (turned != NONE) {
      turned = NONE;
    } else if (text.isEmpty()) {
      return false;
    } else {
      text.setLength(text.length() - 1);
    }
    return true;
  }

  @Override
  public boolean accept() {
    return !add() && objection().isEmpty();
  }

  @Override
  public Optional<String> objection() {
    return turned != NONE || text.length() >= least && text.length() <= most
        ? Optional.empty()
        : Optional.of("знаков от " + least + " до " + most);
  }

  private boolean add() {
    if (turned == NONE) {
      return false;
    }
    text.append(alphabet.charAt(turned));
    turned = NONE;
    return true;
  }
}
