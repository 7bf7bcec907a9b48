package tachotwin.vu.menu;

/** The test of the keys: shows the last key that was pressed; BACK ends it. */
final class KeyTest implements Screen {
  private final Runnable onLeave;
  private String pressed = "нажмите клавишу";

  KeyTest(Runnable onLeave) {
    this.onLeave = onLeave;
  }

  @Override
  public TwoLines lines() {
    return TwoLines.of("Клавиши    назад - конец", pressed);
  }

  @Override
  public void press(Key key) {
    switch (key) {
      case UP -> pressed = "вверх";
      case DOWN -> pressed = "вниз";
      case OK -> pressed = "ОК";
      case BACK -> onLeave.run();
      default -> pressed = key.isDigit() ? "цифра " + key.digit() : key.label();
    }
  }

  @Override
  public void expire() {
    onLeave.run();
  }
}
