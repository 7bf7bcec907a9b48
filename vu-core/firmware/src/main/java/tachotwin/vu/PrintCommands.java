package tachotwin.vu;

import tachotwin.port.Printer;
import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.event.EventReporter;
import tachotwin.vu.event.EventReporter.About;
import tachotwin.vu.event.EventType;
import tachotwin.vu.media.ControlSession;
import tachotwin.vu.media.Report;
import tachotwin.vu.media.ReportPrinting;
import tachotwin.vu.media.Result;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.zh.ReportBegin;

/** The items of the menu that print. */
final class PrintCommands {
  private final MenuCommands menu;
  private final Panel panel;
  private final UnitState state;
  private final EventReporter events;
  private final ReportPrinting printing;
  private final ControlSession control;

  PrintCommands(
      MenuCommands menu,
      Panel panel,
      UnitState state,
      SlotRack rack,
      BlockDialogue dialogue,
      EventReporter events,
      Printer printer,
      ControlSession control) {
    this.menu = menu;
    this.panel = panel;
    this.state = state;
    this.events = events;
    this.printing = new ReportPrinting(dialogue, rack::exchange, printer);
    this.control = control;
    menu.on(MenuAction.PRINT_CARD_1, () -> ofDay(Report.CARD_DAY, 1));
    menu.on(MenuAction.PRINT_CARD_2, () -> ofDay(Report.CARD_DAY, 2));
    menu.on(MenuAction.PRINT_UNIT, () -> ofDay(Report.UNIT_DAY, 0));
    menu.on(MenuAction.PRINT_TECHNICAL, () -> print(Report.TECHNICAL, 0, today()));
  }

  private void ofDay(Report report, int slot) {
    panel.askDay(report.title(), today(), day -> print(report, slot, day));
  }

  private void print(Report report, int slot, SimInstant day) {
    menu.begin("Печать...", report.title());
    printing.print(
        report,
        new ReportBegin(report.code(), slot, day, state.odometerKm(), false),
        result -> {
          menu.over();
          if (result instanceof Result.Done && state.mode() == OperatingMode.CONTROL) {
            control.printed();
          }
          if (result instanceof Result.NotTaken) {
            events.happened(EventType.PRINTER_FAULT, About.NOTHING);
          }
          menu.tell("Печать", result);
        });
  }

  private SimInstant today() {
    return state.clock().startOfDay();
  }
}
