package tachotwin.vu;

/** What a person sets by the menu; the unit keeps it without supply. */
final class UserSettings {
  private int localOffsetMinutes;
  private boolean keySound;

  /** As the unit leaves its maker: keys are silent. */
  UserSettings(int localOffsetMinutes) {
    this.localOffsetMinutes = localOffsetMinutes;
  }

  /** Local time less UTC, in minutes, for the display only (4.4.6). */
  int localOffsetMinutes() {
    return localOffsetMinutes;
  }

  void localOffsetMinutes(int minutes) {
    localOffsetMinutes = minutes;
  }

  /** Whether every key sounds. */
  boolean keySound() {
    return keySound;
  }

  void keySound(boolean on) {
    keySound = on;
  }
}
