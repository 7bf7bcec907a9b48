package tachotwin.vu.menu;

import java.util.function.Consumer;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A moment asked of the holder of the card in a slot, within bounds: four digits are hours and
 * minutes, UP and DOWN change the day, OK takes it, BACK takes digits away or gives up, as does a
 * minute without a key.
 */
final class MomentPrompt implements Screen {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final int DIGITS = 4;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  /**
   * What is asked for.
   *
   * @param slot 1 or 2
   * @param label at most 24 signs
   * @param proposed the moment to begin with
   * @param earliest the first that is taken
   * @param latest the last that is taken
   * @param local local time less UTC, in which it is shown and typed
   */
  record Asked(
      int slot,
      String label,
      SimInstant proposed,
      SimInstant earliest,
      SimInstant latest,
      SimDuration local) {}

  private final Asked asked;
  private final Consumer<Screen> over;
  private final Consumer<SimInstant> onMoment;
  private final Runnable onLeave;
  private String typed = "";
  private SimInstant shown;
  private boolean wrong;

  /**
   * A prompt.
   *
   * @param onMoment gets the moment, UTC
   * @param onLeave is run where none is entered
   */
  MomentPrompt(
      Asked asked, Consumer<Screen> over, Consumer<SimInstant> onMoment, Runnable onLeave) {
    this.asked = asked;
    this.over = over;
    this.onMoment = onMoment;
    this.onLeave = onLeave;
    this.shown = asked.proposed().plus(asked.local());
  }

  @Override
  public int slot() {
    return asked.slot();
  }

  @Override
  public boolean reminds() {
    return true;
  }

  @Override
  public TwoLines lines() {
    String time = typed.isEmpty() ? TwoLines.time(shown) : TwoLines.typed(typed);
    String moment = TwoLines.date(shown) + " " + time;
    return TwoLines.awaiting(asked.label(), wrong ? "неверное время" : "> " + moment);
  }

  @Override
  public void press(Key key) {
    wrong = false;
    switch (key) {
      case UP -> shown = shown.plus(DAY);
      case DOWN -> shown = shown.minus(DAY);
      case OK -> take();
      case BACK -> takeBack();
      default -> type(key);
    }
  }

  @Override
  public void expire() {
    over.accept(this);
    onLeave.run();
  }

  private void type(Key key) {
    if (key.isDigit() && typed.length() < DIGITS) {
      typed += key.digit();
    }
  }

  private void takeBack() {
    if (typed.isEmpty()) {
      expire();
    } else {
      typed = typed.substring(0, typed.length() - 1);
    }
  }

  private void take() {
    if (!typed.isEmpty() && !setTime()) {
      wrong = true;
      return;
    }
    SimInstant moment = shown.minus(asked.local());
    if (moment.isBefore(asked.earliest()) || moment.isAfter(asked.latest())) {
      wrong = true;
    } else {
      over.accept(this);
      onMoment.accept(moment);
    }
  }

  /** The digits become the time of the day that is shown; false where they are none. */
  private boolean setTime() {
    boolean whole = typed.length() == DIGITS;
    int hours = whole ? Integer.parseInt(typed.substring(0, 2)) : HOURS;
    int minutes = whole ? Integer.parseInt(typed.substring(2)) : MINUTES;
    typed = "";
    if (hours >= HOURS || minutes >= MINUTES) {
      return false;
    }
    shown = shown.startOfDay().plus(SimDuration.ofMinutes(hours * (long) MINUTES + minutes));
    return true;
  }
}
