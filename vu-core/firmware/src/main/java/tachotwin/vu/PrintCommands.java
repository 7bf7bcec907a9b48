package tachotwin.vu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import tachotwin.paper.PaperLine;
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
import tachotwin.vu.menu.TwoLines;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.vu.selftest.BlockTest;
import tachotwin.zh.ReportBegin;

/** The items of the menu that print a document or scroll it on the display (4.9.4). */
final class PrintCommands {
  private final MenuCommands menu;
  private final Panel panel;
  private final UnitState state;
  private final EventReporter events;
  private final Printer printer;
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
    this.printer = printer;
    this.printing = new ReportPrinting(dialogue, rack::exchange);
    this.control = control;
    IntSupplier driver = () -> rack.pair().slotOf(CardType.DRIVER);
    on(MenuAction.PRINT_CARD_1, MenuAction.VIEW_CARD_1, Report.CARD_DAY, () -> 1);
    on(MenuAction.PRINT_CARD_2, MenuAction.VIEW_CARD_2, Report.CARD_DAY, () -> 2);
    on(MenuAction.PRINT_UNIT, MenuAction.VIEW_UNIT, Report.UNIT_DAY, () -> 0);
    on(MenuAction.PRINT_EVENTS_1, MenuAction.VIEW_EVENTS_1, Report.CARD_EVENTS, () -> 1);
    on(MenuAction.PRINT_EVENTS_2, MenuAction.VIEW_EVENTS_2, Report.CARD_EVENTS, () -> 2);
    on(MenuAction.PRINT_EVENTS, MenuAction.VIEW_EVENTS, Report.UNIT_EVENTS, () -> 0);
    on(MenuAction.PRINT_TECHNICAL, MenuAction.VIEW_TECHNICAL, Report.TECHNICAL, () -> 0);
    on(MenuAction.PRINT_OVERSPEED, MenuAction.VIEW_OVERSPEED, Report.OVERSPEED, driver);
    menu.on(MenuAction.PRINT_PLATE, () -> print(Report.PLATE, 0, today()));
    menu.on(MenuAction.PRINT_BLOCK_TEST, () -> blockTest(new BlockTest(dialogue)));
  }

  private void on(MenuAction print, MenuAction view, Report report, IntSupplier slot) {
    menu.on(print, () -> ask(report, day -> print(report, slot.getAsInt(), day)));
    menu.on(view, () -> ask(report, day -> view(report, slot.getAsInt(), day)));
  }

  private void ask(Report report, Consumer<SimInstant> onDay) {
    if (report.isOfADay()) {
      panel.askDay(report.title(), today(), onDay);
    } else {
      onDay.accept(today());
    }
  }

  private void print(Report report, int slot, SimInstant day) {
    menu.begin("Печать...", report.title());
    printing.print(report, begin(report, slot, day, false), printer, this::printed);
  }

  /** A document came out of the printer, or did not. */
  void printed(Result result) {
    menu.over();
    noteControl(result);
    if (result instanceof Result.NotTaken && printer.hasPaper()) {
      events.happened(EventType.PRINTER_FAULT, About.NOTHING);
    }
    menu.tell("Печать", result);
  }

  private void view(Report report, int slot, SimInstant day) {
    menu.begin("На экран...", report.title());
    printing.print(
        report,
        begin(report, slot, day, true),
        (title, lines) -> {
          panel.pages(() -> pages(lines));
          return true;
        },
        result -> {
          menu.over();
          noteControl(result);
          if (!(result instanceof Result.Done)) {
            menu.tell("На экран", result);
          }
        });
  }

  /** Two lines of the document at a time, each step a line further. */
  private static List<TwoLines> pages(List<PaperLine> lines) {
    List<TwoLines> out = new ArrayList<>();
    for (int i = 0; i < Math.max(1, lines.size() - 1); i++) {
      PaperLine lower = i + 1 < lines.size() ? lines.get(i + 1) : PaperLine.BLANK;
      out.add(new TwoLines(lines.get(i), lower));
    }
    return out;
  }

  private void blockTest(BlockTest test) {
    menu.begin("Тест НКМ...", "");
    test.print(
        state.clock(),
        lines ->
            printed(printer.print("Тест НКМ", lines) ? new Result.Done() : new Result.NotTaken()));
  }

  private void noteControl(Result result) {
    if (result instanceof Result.Done && state.mode() == OperatingMode.CONTROL) {
      control.printed();
    }
  }

  private ReportBegin begin(Report report, int slot, SimInstant day, boolean onDisplay) {
    return new ReportBegin(report.code(), slot, day, state.odometerKm(), onDisplay);
  }

  private SimInstant today() {
    return state.clock().startOfDay();
  }
}
