package tachotwin.skzi.report;

import tachotwin.skzi.archive.CalibrationFact;

/** The plate that the workshop sticks to the vehicle after a calibration (Е.2.4.5). */
record PlateReport(ReportContext context, CalibrationFact calibration) {
  Page compose() {
    Page page = new Page();
    context.head(page, ReportType.PLATE);
    page.add(new Plate(context.core().state().activation().unit(), calibration));
    page.add(context.gnss());
    context.number(page);
    return page;
  }
}
