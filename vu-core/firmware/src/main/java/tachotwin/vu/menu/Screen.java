package tachotwin.vu.menu;

/** Something that takes the display and the keys until it is over. */
sealed interface Screen
    permits MenuWalk,
        InfoPages,
        DayPrompt,
        ChoicePrompt,
        KeyTest,
        PinPrompt,
        Question,
        Form,
        LiveScreen,
        HolderChoice,
        MomentPrompt {
  /** What it shows. */
  TwoLines lines();

  /** A key was pressed. */
  void press(Key key);

  /** Nobody pressed a key for a minute. */
  void expire();

  /** Whether it stays when a warning comes. */
  default boolean isPatient() {
    return false;
  }

  /** The slot about which it asks something; 0 none. */
  default int slot() {
    return 0;
  }

  /** Whether it sounds when it has waited for half a minute (Order 36, item 13.3). */
  default boolean reminds() {
    return false;
  }
}
