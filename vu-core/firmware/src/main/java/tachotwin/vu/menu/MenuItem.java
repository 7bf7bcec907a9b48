package tachotwin.vu.menu;

import java.util.List;

/** An item of the menu. */
sealed interface MenuItem {
  /** Most signs of the words on the display: a line less the mark of choice. */
  int LONGEST = 23;

  /** The words on the display, at most {@link #LONGEST} signs. */
  String title();

  /** An item that opens others; branches in it that hold nothing are left out. */
  record Branch(String title, List<MenuItem> items) implements MenuItem {
    /** Keeps what can be chosen. */
    public Branch {
      checkLength(title);
      items = items.stream().filter(item -> !(item instanceof Branch b && b.isEmpty())).toList();
    }

    static Branch of(String title, MenuItem... items) {
      return new Branch(title, List.of(items));
    }

    boolean isEmpty() {
      return items.isEmpty();
    }
  }

  /**
   * An item that does something.
   *
   * @param title the words on the display
   * @param action what it does, for the firmware
   * @param does what it does, for the reader of {@code docs/menu.md}, in Russian
   */
  record Leaf(String title, MenuAction action, String does) implements MenuItem {
    /** Refuses words that do not fit the display. */
    public Leaf {
      checkLength(title);
    }
  }

  private static void checkLength(String title) {
    if (title.length() > LONGEST) {
      throw new IllegalArgumentException("«" + title + "» does not fit the display");
    }
  }
}
