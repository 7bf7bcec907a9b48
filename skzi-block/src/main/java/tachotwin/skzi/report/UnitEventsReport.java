package tachotwin.skzi.report;

import tachotwin.time.SimDuration;

/** Д.3.4: all events and faults that the block registered, signed by the block. */
record UnitEventsReport(ReportContext context) {
  Page compose() {
    Page page = new Page();
    context.head(page, ReportType.UNIT_EVENTS);
    Holder.ofAll(context.core().state()).forEach(page::add);
    page.add(context.vehicle())
        .add(
            new EventRecords(
                context,
                new EventLog(context.core()).until(context.now().plus(SimDuration.ofSeconds(1))),
                true))
        .add(Handwriting.of(Handwriting.Field.CONTROLLER, Handwriting.Field.DRIVER));
    context.trailer(page);
    context.sign(page);
    return page;
  }
}
