package tachotwin.vu.menu;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * What is asked of the holder of the card in a slot beside the PIN: each prompt waits a minute for
 * a key, with a sound after half of it (Order 36, item 13.3).
 */
public final class HolderPrompts {
  private final Panel panel;
  private final UnitView view;

  /** Prompts on a panel, with the clock that the display shows. */
  public HolderPrompts(Panel panel, UnitView view) {
    this.panel = panel;
    this.view = view;
  }

  /**
   * Asks the holder of the card in a slot a question: OK is yes, BACK is no.
   *
   * @param onSilence is run where nobody answers within a minute
   */
  public void askYesNo(int slot, TwoLines lines, Consumer<Boolean> onAnswer, Runnable onSilence) {
    panel.ask(new Question(slot, lines, panel::over, onAnswer, onSilence));
  }

  /**
   * Has the holder of the card in a slot choose one of several.
   *
   * @param choices at most 20 signs each
   * @param onChoice gets the number of the choice, from 0
   * @param onLeave is run where nothing is chosen
   */
  public void askChoice(
      int slot, String label, List<String> choices, IntConsumer onChoice, Runnable onLeave) {
    panel.ask(new HolderChoice(slot, label, choices, panel::over, onChoice, onLeave));
  }

  /**
   * Has the holder of the card in a slot enter a moment, in the time that the display shows.
   *
   * @param latest the last moment that is taken, which is proposed too
   * @param onLeave is run where none is entered
   */
  public void askMoment(
      int slot,
      String label,
      SimInstant earliest,
      SimInstant latest,
      Consumer<SimInstant> onMoment,
      Runnable onLeave) {
    MomentPrompt.Asked asked =
        new MomentPrompt.Asked(slot, label, latest, earliest, latest, local());
    panel.ask(new MomentPrompt(asked, panel::over, onMoment, onLeave));
  }

  /** A moment as «дд.мм.гг чч:мм» in the time that the display shows. */
  public String moment(SimInstant at) {
    SimInstant local = at.plus(local());
    String date = TwoLines.date(local);
    return date.substring(0, 6) + date.substring(8) + " " + TwoLines.time(local);
  }

  private SimDuration local() {
    return view.shownClock().since(view.clock());
  }
}
