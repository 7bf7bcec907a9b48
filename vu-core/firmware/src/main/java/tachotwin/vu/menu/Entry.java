package tachotwin.vu.menu;

import java.util.Optional;

/** One thing that a {@link Form} asks a person for. */
public sealed interface Entry permits NumberEntry, ChoiceEntry, DateEntry, TextEntry, Confirmation {
  /** What is asked for, at most 24 signs. */
  String label();

  /** What has been typed so far, at most 22 signs. */
  String shown();

  /** A key other than OK and BACK. */
  void type(Key key);

  /** Takes the last sign away; false where nothing was typed, so that BACK leaves the entry. */
  boolean takeBack();

  /**
   * OK was pressed.
   *
   * @return whether the entry is done; else it goes on asking
   */
  default boolean accept() {
    return objection().isEmpty();
  }

  /** Why the value cannot be taken, at most 24 signs; nothing where it can. */
  Optional<String> objection();
}
