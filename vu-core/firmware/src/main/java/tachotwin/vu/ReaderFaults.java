package tachotwin.vu;

import tachotwin.vu.event.EventReporter;
import tachotwin.vu.event.EventReporter.About;
import tachotwin.vu.event.EventType;
import tachotwin.vu.slot.HolderDialogue;

/**
 * Fault 36h of the card readers (table 3): a card that is not held after three attempts, until one
 * is; a card that stays in its slot after the command of ejection, until it is out.
 */
final class ReaderFaults {
  private static final int ATTEMPTS = 3;

  private final EventReporter events;
  private final HolderDialogue holder;
  private final int[] failed = new int[2];
  private final boolean[] stuck = new boolean[2];
  private boolean lasts;

  ReaderFaults(EventReporter events, HolderDialogue holder) {
    this.events = events;
    this.holder = holder;
  }

  /** A card was put in and is not held. */
  void notHeld(int slot) {
    if (++failed[slot - 1] == ATTEMPTS) {
      holder.message("× Слот " + slot, "карта не фиксируется");
      judge();
    }
  }

  /** A card was put in and is held. */
  void held(int slot) {
    failed[slot - 1] = 0;
    judge();
  }

  /** A card does not come out. */
  void stuck(int slot) {
    if (!stuck[slot - 1]) {
      stuck[slot - 1] = true;
      holder.message("Карта " + slot, "не выходит из слота");
      judge();
    }
  }

  /** A slot is empty. */
  void emptied(int slot) {
    stuck[slot - 1] = false;
    judge();
  }

  private void judge() {
    boolean now = stuck[0] || stuck[1] || failed[0] >= ATTEMPTS || failed[1] >= ATTEMPTS;
    if (now && !lasts) {
      events.began(EventType.CARD_READER_FAULT, About.NOTHING);
    } else if (!now && lasts) {
      events.ended(EventType.CARD_READER_FAULT, About.NOTHING);
    }
    lasts = now;
  }
}
