package tachotwin.vu.menu;

/** The keys of the unit. */
public enum Key {
  /** Up, previous. */
  UP(-1),
  /** Down, next. */
  DOWN(-1),
  /** Yes, enter. */
  OK(-1),
  /** No, back. */
  BACK(-1),
  /** Let the card in slot 1 go. */
  EJECT_1(-1),
  /** Let the card in slot 2 go. */
  EJECT_2(-1),
  /** Digit 0. */
  DIGIT_0(0),
  /** Digit 1. */
  DIGIT_1(1),
  /** Digit 2. */
  DIGIT_2(2),
  /** Digit 3. */
  DIGIT_3(3),
  /** Digit 4. */
  DIGIT_4(4),
  /** Digit 5. */
  DIGIT_5(5),
  /** Digit 6. */
  DIGIT_6(6),
  /** Digit 7. */
  DIGIT_7(7),
  /** Digit 8. */
  DIGIT_8(8),
  /** Digit 9. */
  DIGIT_9(9);

  private final int digit;

  Key(int digit) {
    this.digit = digit;
  }

  /** The key of a digit, 0…9. */
  public static Key digit(int digit) {
    for (Key key : values()) {
      if (key.digit == digit && digit >= 0) {
        return key;
      }
    }
    throw new IllegalArgumentException("no key for digit " + digit);
  }

  /** What stands on the key, in Russian; digits are not told apart. */
  public String label() {
    return switch (this) {
      case UP -> "▲";
      case DOWN -> "▼";
      case OK -> "ОК";
      case BACK -> "назад";
      case EJECT_1 -> "извлечь карту 1";
      case EJECT_2 -> "извлечь карту 2";
      default -> "цифра";
    };
  }

  /** Whether it is a digit. */
  public boolean isDigit() {
    return digit >= 0;
  }

  /** The digit, 0…9, of a key that is one; −1 of any other. */
  public int digit() {
    return digit;
  }
}
