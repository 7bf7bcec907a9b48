package tachotwin.skzi.report;

import java.util.List;
import java.util.stream.Stream;
import tachotwin.skzi.card.ControlLog;
import tachotwin.skzi.history.OdometerHistory;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Д.3.2: the drivers' day by the memory of the tachograph; it has no signature. */
final class UnitDayReport {
  private static final int EVENTS = 5;
  private static final String DIVIDER = "-----------";

  private final ReportContext context;
  private final int odometer;

  /**
   * A report.
   *
   * @param odometer odometer now, km
   */
  UnitDayReport(ReportContext context, int odometer) {
    this.context = context;
    this.odometer = odometer;
  }

  Page compose() {
    Page page = new Page();
    context.head(page, ReportType.UNIT_DAY);
    Holder.ofAll(context.core().state()).forEach(page::add);
    context.identification(page);
    page.add(context.lastCalibration());
    lastControl(page);
    List<SlotDay> slots = Stream.of(1, 2).map(slot -> new SlotDay(context, slot)).toList();
    page.rule().add(new Mileage(context, slots, odometerBegin(), odometerEnd()));
    for (SlotDay slot : slots) {
      page.line(DIVIDER + " " + slot.slot() + " " + DIVIDER.substring(1)).add(slot.chronicle());
    }
    page.add(new DailySummary(context, slots, odometerBegin(), odometerEnd()))
        .add(new EventRecords(context, lastEvents(), false))
        .add(
            Handwriting.of(
                Handwriting.Field.PLACE,
                Handwriting.Field.CONTROLLER,
                Handwriting.Field.FROM,
                Handwriting.Field.TO,
                Handwriting.Field.DRIVER));
    context.trailer(page);
    return page;
  }

  private void lastControl(Page page) {
    new ControlLog(context.core())
        .all().stream()
            .reduce((first, second) -> second)
            .map(fact -> LastControl.of(context, fact))
            .ifPresent(page::add);
  }

  private int odometerBegin() {
    return new OdometerHistory(context.core().archive()).at(context.day());
  }

  private int odometerEnd() {
    SimInstant next = context.day().plus(SimDuration.ofHours(24));
    return context.now().isBefore(next)
        ? odometer
        : new OdometerHistory(context.core().archive()).at(next);
  }

  private List<Occurrence> lastEvents() {
    return new EventLog(context.core()).last(EVENTS, context.now().plus(SimDuration.ofSeconds(1)));
  }
}
