package tachotwin.vu.menu;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachotwin.port.Display;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.vu.event.Warning;
import tachotwin.vu.event.Warnings;
import tachotwin.vu.slot.HolderDialogue;

/**
 * Who has the display: the PIN prompt goes before messages, these before questions, then what is
 * being done, the menu, warnings, the default screens. A new warning closes the menu, but not what
 * a calibration has opened. The keys go to what asks something, then to the menu.
 */
public final class Panel implements HolderDialogue {
  private static final SimDuration MESSAGE = SimDuration.ofSeconds(3);
  private static final SimDuration PATIENCE = SimDuration.ofMinutes(1);
  private static final SimDuration REMINDER = SimDuration.ofSeconds(30);

  private final Timers timers;
  private final Display display;
  private final UnitView view;
  private final DefaultScreens defaults;
  private final Map<Warning, TwoLines> warningLines = new EnumMap<>(Warning.class);
  private final Deque<Screen> asking = new ArrayDeque<>();
  private final Deque<TwoLines> messages = new ArrayDeque<>();
  private @Nullable TwoLines progress;
  private @Nullable Warnings warnings;
  private @Nullable Screen menu;
  private Consumer<MenuAction> onAction = action -> {};
  private IntConsumer onDigit = digit -> {};
  private Runnable onReminder = () -> {};
  private Timers.@Nullable Timer patience;
  private Timers.@Nullable Timer reminder;
  private Timers.@Nullable Timer messageEnd;
  private boolean on;
  private TwoLines shown = TwoLines.BLANK;
  private boolean shownWarning;

  /** A panel that is off. */
  public Panel(Timers timers, Display display, UnitView view) {
    this.timers = timers;
    this.display = display;
    this.view = view;
    this.defaults = new DefaultScreens(view);
  }

  /** Names the warnings that are shown and who carries out the menu. */
  public void connect(Warnings shownWarnings, Consumer<MenuAction> actions) {
    warnings = shownWarnings;
    onAction = actions;
  }

  /** Names who takes the digits that nothing asks for. */
  public void onDigit(IntConsumer keys) {
    onDigit = keys;
  }

  /** Names what sounds when an entry has been awaited for 30 s (Order 36, item 13.3). */
  public void onReminder(Runnable sound) {
    onReminder = sound;
  }

  /** The supply came. */
  public void power() {
    on = true;
    defaults.home();
    refresh();
  }

  /** The supply is gone: the display is blank. */
  public void off() {
    on = false;
    asking.clear();
    messages.clear();
    progress = null;
    menu = null;
    rest();
    if (messageEnd != null) {
      messageEnd.cancel();
    }
    show(TwoLines.BLANK, false);
  }

  /** A key was pressed, other than those that let cards go. */
  public void press(Key key) {
    Screen screen = screen();
    if (screen != null) {
      await(screen);
      screen.press(key);
    } else if (warnings == null || !warnings.acknowledge()) {
      pressOnDefault(key);
    }
    refresh();
  }

  /** The slot whose PIN the display asks for; 0 none. */
  public int pinWanted() {
    return asking.peekFirst() instanceof PinPrompt prompt ? prompt.slot() : 0;
  }

  /** The item of the menu that OK would take; nothing where the menu does not have the keys. */
  public Optional<String> menuItem() {
    return screen() instanceof MenuWalk walk ? Optional.of(walk.chosen()) : Optional.empty();
  }

  /** Has a person choose the day of a report, today first. */
  public void askDay(String title, SimInstant today, Consumer<SimInstant> onDay) {
    open(new DayPrompt(title, today, this::closeMenu, onDay));
  }

  /** Has a person choose one of several words; {@code current} is shown first. */
  public void choose(String title, List<String> options, int current, IntConsumer onChoice) {
    open(new ChoicePrompt(title, options, current, this::closeMenu, onChoice));
  }

  /** Shows pages that a person turns; they are made anew whenever they are looked at. */
  public void pages(Supplier<List<TwoLines>> pages) {
    open(new InfoPages(pages, this::closeMenu));
  }

  /** Shows the keys as they are pressed. */
  public void testKeys() {
    open(new KeyTest(this::closeMenu));
  }

  /**
   * Has a person fill in entries one after another.
   *
   * @param patient whether the form waits for ever and stays when a warning comes
   * @param onDone follows when all are taken
   */
  public void fill(List<? extends Entry> entries, boolean patient, Runnable onDone) {
    open(new Form(entries, patient, this::closeMenu, onDone));
  }

  /** Shows what is being measured until OK, which {@code onOk} follows, or BACK. */
  public void watch(Supplier<TwoLines> lines, Runnable onOk) {
    open(new LiveScreen(lines, this::closeMenu, onOk));
  }

  /** Leaves whatever the menu had opened. */
  public void leaveMenu() {
    closeMenu();
  }

  /** Whether something is being asked or the menu is open. */
  public boolean isBusy() {
    return screen() != null;
  }

  /** A warning came or went. */
  public void warningChanged() {
    if (menu != null && !menu.isPatient()) {
      menu = null;
    }
    refresh();
  }

  /** Shows what is due now. */
  public void refresh() {
    if (!on) {
      return;
    }
    Screen screen = asking.peekFirst();
    boolean canWait = !(screen instanceof PinPrompt);
    if (canWait && !messages.isEmpty()) {
      show(messages.getFirst(), false);
    } else if (screen != null) {
      show(screen.lines(), false);
    } else if (progress != null) {
      show(progress, false);
    } else if (menu != null) {
      show(menu.lines(), false);
    } else {
      showWarningOrDefault();
    }
  }

  /** Shows the data of an item of the menu; false where it is no such item. */
  public boolean showData(MenuAction action) {
    if (InfoPages.of(action, view).isEmpty()) {
      return false;
    }
    pages(() -> InfoPages.of(action, view));
    return true;
  }

  @Override
  public void askPin(int slot, String hint, Consumer<Optional<String>> onPin) {
    ask(new PinPrompt(slot, hint, this::over, onPin));
  }

  @Override
  public void cancel(int slot) {
    progress = null;
    asking.removeIf(screen -> screen.slot() == slot);
    awaitFirst();
    refresh();
  }

  @Override
  public void progress(String upper, String lower) {
    progress = TwoLines.of(upper, lower);
    refresh();
  }

  @Override
  public void message(String upper, String lower) {
    message(TwoLines.of(upper, lower));
  }

  /** Shows a message after those that wait, for three seconds. */
  public void message(TwoLines lines) {
    if (!on) {
      return;
    }
    progress = null;
    messages.add(lines);
    if (messages.size() == 1) {
      messageEnd = timers.after(MESSAGE, this::messageOver);
    }
    refresh();
  }

  private void messageOver() {
    messages.poll();
    if (!messages.isEmpty()) {
      messageEnd = timers.after(MESSAGE, this::messageOver);
    } else if (asking.peekFirst() != null && asking.peekFirst().reminds()) {
      // The minute of an entry begins when its question can be seen.
      awaitFirst();
    }
    refresh();
  }

  private @Nullable Screen screen() {
    Screen first = asking.peekFirst();
    return first == null ? menu : first;
  }

  private void pressOnDefault(Key key) {
    switch (key) {
      case UP -> defaults.turn(-1);
      case DOWN -> defaults.turn(1);
      case OK -> open(new MenuWalk(onAction, this::closeMenu));
      case BACK -> defaults.home();
      default -> {
        if (key.isDigit()) {
          onDigit.accept(key.digit());
        }
      }
    }
  }

  private void open(Screen screen) {
    progress = null;
    menu = screen;
    await(screen);
    refresh();
  }

  private void closeMenu() {
    menu = null;
    refresh();
  }

  /** Has a screen ask something after those that do already. */
  void ask(Screen screen) {
    asking.add(screen);
    awaitFirst();
    refresh();
  }

  /** A screen has asked what it had to. */
  void over(Screen screen) {
    asking.remove(screen);
    awaitFirst();
    refresh();
  }

  private void awaitFirst() {
    Screen first = screen();
    if (first == null) {
      rest();
    } else {
      await(first);
    }
  }

  /** Waits a minute for the next key. */
  private void await(Screen screen) {
    rest();
    patience = timers.after(PATIENCE, screen::expire);
    if (screen.reminds()) {
      reminder = timers.after(REMINDER, onReminder);
    }
  }

  private void rest() {
    if (patience != null) {
      patience.cancel();
      patience = null;
    }
    if (reminder != null) {
      reminder.cancel();
      reminder = null;
    }
  }

  private void showWarningOrDefault() {
    Optional<Warning> warning = warnings == null ? Optional.empty() : warnings.shown();
    if (warning.isPresent()) {
      show(lines(warning.get()), true);
    } else {
      show(defaults.lines(), false);
    }
  }

  private TwoLines lines(Warning warning) {
    return warningLines.computeIfAbsent(
        warning, shownNow -> TwoLines.of(shownNow.upper(), shownNow.lower()));
  }

  private void show(TwoLines lines, boolean warning) {
    if (!lines.equals(shown) || warning != shownWarning) {
      shown = lines;
      shownWarning = warning;
      display.show(lines.upper(), lines.lower(), warning);
    }
  }

  /** What stands on the display now. */
  public List<String> text() {
    List<String> out = new ArrayList<>();
    out.add(shown.upper().text());
    out.add(shown.lower().text());
    return List.copyOf(out);
  }
}
