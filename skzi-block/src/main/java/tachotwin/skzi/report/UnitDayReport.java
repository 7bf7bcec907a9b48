package tachotwin.skzi.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.card.ControlLog;
import tachotwin.skzi.history.OdometerHistory;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Д.3.2: the drivers' day by the memory of the tachograph; it has no signature. */
final class UnitDayReport {
  private static final int EVENTS = 5;
  private static final SimDuration EVENT_MEMORY = SimDuration.ofHours(365 * 24);
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
        .add(new EventRecords(lastEvents()))
        .add(new Handwriting());
    context.trailer(page);
    return page;
  }

  private void lastControl(Page page) {
    new ControlLog(context.core())
        .all().stream().reduce((first, second) -> second).map(LastControl::of).ifPresent(page::add);
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
    SimInstant from = context.now().minus(EVENT_MEMORY);
    SimInstant to = context.now().plus(SimDuration.ofSeconds(1));
    Stream<Occurrence> events =
        context.core().events().between(from, to).stream().map(Occurrence::of);
    List<Occurrence> all =
        Stream.concat(events, violations(from, to))
            .sorted(Comparator.comparing(Occurrence::begin))
            .toList();
    return all.subList(Math.max(0, all.size() - EVENTS), all.size());
  }

  /** A document is kept again when it is signed: the last of each number counts. */
  private Stream<Occurrence> violations(SimInstant from, SimInstant to) {
    Map<Long, DocumentFact> documents = new LinkedHashMap<>();
    context
        .core()
        .archive()
        .between(DocumentFact.class, from, to)
        .forEach(fact -> documents.put(fact.number(), fact));
    return documents.values().stream().map(Occurrence::of).flatMap(Optional::stream);
  }
}
