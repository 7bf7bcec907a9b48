package tachotwin.vu;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.menu.HolderPrompts;
import tachotwin.vu.menu.TwoLines;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ManualEntry;
import tachotwin.zh.ManualEntryKind;
import tachotwin.zh.Payload;

/**
 * The entry of activities by hand after an insertion (Order 36, item 13): whether the daily period
 * goes on; then what was done, one thing after another, up to the insertion, or up to the end of
 * the period of before and from the beginning of the present one.
 *
 * <p>Each answer goes to the block at once (56). What is left open when the holder gives up, or a
 * minute passes without a key, is not known.
 */
final class ManualEntryDialogue {
  /** The longest time of which a card keeps days. */
  private static final SimDuration MEMORY = SimDuration.ofHours(28 * 24);

  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);
  // The codes of table Б.5 behind the words.
  private static final int REST = 0;
  private static final int[] CODES = {2, 1, REST};
  private static final List<String> ACTIVITIES = List.of("работа", "готовность", "отдых");
  private static final List<String> OR_END =
      List.of("работа", "готовность", "отдых", "конец периода");

  private final int slot;
  private final SimInstant insertion;
  private final SimInstant withdrawal;
  private final HolderPrompts prompts;
  private final BlockDialogue dialogue;
  private final BiConsumer<Integer, Boolean> onEnd;
  private SimInstant cursor;
  private Optional<SimInstant> firstRest = Optional.empty();
  private boolean entered;
  private boolean over;

  /**
   * A dialogue that has not begun.
   *
   * @param withdrawal the last withdrawal of the card
   * @param insertion its insertion
   * @param onEnd gets the slot and whether something was entered
   */
  ManualEntryDialogue(
      int slot,
      SimInstant withdrawal,
      SimInstant insertion,
      HolderPrompts prompts,
      BlockDialogue dialogue,
      BiConsumer<Integer, Boolean> onEnd) {
    this.slot = slot;
    this.withdrawal = withdrawal;
    this.insertion = startOfMinute(insertion);
    this.cursor = later(startOfMinute(withdrawal), this.insertion.minus(MEMORY));
    this.prompts = prompts;
    this.dialogue = dialogue;
    this.onEnd = onEnd;
  }

  /** Whether there is a minute to tell of. */
  boolean isDue() {
    return cursor.isBefore(insertion);
  }

  /** Shows the last withdrawal and asks whether the period goes on (13.2). */
  void begin() {
    prompts.askYesNo(
        slot,
        TwoLines.of("Извлечена " + shown(withdrawal), "Тот же период? Жду ввода"),
        this::periodGoesOn,
        this::refused);
  }

  /** The card goes or the vehicle moves: what was not entered stays unknown. */
  void interrupt() {
    if (!over) {
      end();
    }
  }

  private void refused() {
    tell(ManualEntryKind.REFUSED, REST, insertion, insertion);
    end();
  }

  private void periodGoesOn(boolean yes) {
    if (yes) {
      tell(ManualEntryKind.PERIOD_GOES_ON, REST, insertion, insertion);
    }
    askActivity(!yes);
  }

  private void askActivity(boolean periodOpen) {
    prompts.askChoice(
        slot,
        "С " + shown(cursor),
        periodOpen ? OR_END : ACTIVITIES,
        choice -> chosen(choice, periodOpen),
        this::end);
  }

  private void chosen(int choice, boolean periodOpen) {
    if (choice == CODES.length) {
      enter(ManualEntryKind.PERIOD_ENDED, REST, cursor, cursor);
      askBeginning();
    } else {
      prompts.askMoment(
          slot,
          "С " + shown(cursor) + " до",
          cursor.plus(MINUTE),
          insertion,
          until -> activity(CODES[choice], until, periodOpen),
          () -> askActivity(periodOpen));
    }
  }

  private void activity(int code, SimInstant until, boolean periodOpen) {
    if (code == REST && firstRest.isEmpty()) {
      firstRest = Optional.of(cursor);
    }
    enter(ManualEntryKind.ACTIVITY, code, cursor, until);
    cursor = until;
    if (cursor.isBefore(insertion)) {
      askActivity(periodOpen);
    } else {
      if (periodOpen) {
        assumeEnd();
      }
      end();
    }
  }

  /** 13.5: without an end the period ended with the first rest, or with the withdrawal. */
  private void assumeEnd() {
    SimInstant at = firstRest.orElseGet(() -> startOfMinute(withdrawal));
    enter(ManualEntryKind.PERIOD_ENDED, REST, at, at);
  }

  private void askBeginning() {
    prompts.askMoment(slot, "Начало периода", cursor, insertion, this::beginning, this::end);
  }

  private void beginning(SimInstant at) {
    enter(ManualEntryKind.PERIOD_BEGAN, REST, at, at);
    cursor = at;
    if (cursor.isBefore(insertion)) {
      askActivity(false);
    } else {
      end();
    }
  }

  private void enter(ManualEntryKind kind, int activity, SimInstant from, SimInstant to) {
    entered = true;
    tell(kind, activity, from, to);
  }

  private void tell(ManualEntryKind kind, int activity, SimInstant from, SimInstant to) {
    dialogue.ask(
        CommandCode.MANUAL_ENTRY,
        new ManualEntry(slot, kind.code(), activity, from, to),
        Payload.None.class,
        outcome -> {});
  }

  private void end() {
    if (!over) {
      over = true;
      onEnd.accept(slot, entered);
    }
  }

  /** A moment as «дд.мм.гг чч:мм» in the time that the display shows. */
  private String shown(SimInstant at) {
    return prompts.moment(at);
  }

  private static SimInstant startOfMinute(SimInstant at) {
    return new SimInstant(at.micros() - Math.floorMod(at.micros(), MINUTE.micros()));
  }

  private static SimInstant later(SimInstant one, SimInstant other) {
    return one.isBefore(other) ? other : one;
  }
}
