package tachotwin.vu;

import org.jspecify.annotations.Nullable;
import tachotwin.port.Printer;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;
import tachotwin.vu.media.Report;
import tachotwin.vu.media.ReportPrinting;
import tachotwin.vu.media.Result;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.zh.ReportBegin;

/**
 * The item «Технический осмотр» (4.17.2): the block tells the server where there is one; once that
 * has acknowledged it, or at once in the variant offline, the document is printed.
 */
final class InspectionCommand {
  private static final SimDuration PAUSE = SimDuration.ofSeconds(10);

  /** A session begins at most once a minute: the wait has room for two. */
  private static final int TRIES = 15;

  private static final String TITLE = "Технический осмотр";

  private final MenuCommands menu;
  private final Panel panel;
  private final UnitState state;
  private final ReportPrinting printing;
  private final Printer printer;
  private final Runnable deliver;
  private final Timers timers;
  private final PrintCommands prints;
  private Timers.@Nullable Timer wait;

  /**
   * The item.
   *
   * @param deliver asks for a session with the server
   * @param prints is told how printing ended
   */
  InspectionCommand(
      MenuCommands menu,
      Panel panel,
      UnitState state,
      ReportPrinting printing,
      Printer printer,
      Runnable deliver,
      Timers timers,
      PrintCommands prints) {
    this.menu = menu;
    this.panel = panel;
    this.state = state;
    this.printing = printing;
    this.printer = printer;
    this.deliver = deliver;
    this.timers = timers;
    this.prints = prints;
    menu.on(MenuAction.INSPECTION, this::begin);
  }

  /** The supply goes: nobody waits any more. */
  void cut() {
    if (wait != null) {
      wait.cancel();
      wait = null;
      menu.over();
    }
  }

  private void begin() {
    menu.begin(TITLE, "");
    ask(1);
  }

  private void ask(int attempt) {
    wait = null;
    ReportBegin begin =
        new ReportBegin(
            Report.INSPECTION.code(), 0, state.clock().startOfDay(), state.odometerKm(), false);
    printing.print(Report.INSPECTION, begin, printer, result -> judge(result, attempt));
  }

  private void judge(Result result, int attempt) {
    if (!(result instanceof Result.ServerFirst)) {
      prints.printed(result);
    } else if (attempt < TRIES) {
      panel.progress(TITLE, "передача в АИСТК...");
      deliver.run();
      wait = timers.after(PAUSE, () -> ask(attempt + 1));
    } else {
      menu.over();
      panel.message(TITLE, "нет ответа АИСТК");
    }
  }
}
