package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.time.SimInstant;
import tachotwin.zh.UnitActivation;

/**
 * The document of a technical inspection, signed by the block: that of 4.17.2.2 or, where the
 * server acknowledged the inspection, that of 4.17.2.3, item в.
 *
 * @param acknowledged when the server did; nothing where the tachograph sends no documents
 */
record InspectionReport(ReportContext context, Optional<SimInstant> acknowledged) {
  Page compose() {
    Page page = new Page();
    context.head(page, ReportType.INSPECTION);
    page.add(context.vehicle());
    acknowledged.ifPresent(at -> unit(page));
    context.number(page);
    acknowledged.ifPresent(at -> verified(page, at));
    page.add(context.gnss());
    context.seal(page);
    return page;
  }

  private void unit(Page page) {
    Optional<UnitActivation> unit = context.core().state().activation().unit();
    unit.ifPresent(
        data ->
            page.field("Модель", data.model())
                .field("Тах.№", data.serialNumber())
                .field("Сумма ПО", data.softwareHash().toHex()));
  }

  // What the verification of each is, see docs/assumptions.md (4.17.2.3).
  private void verified(Page page, SimInstant at) {
    context
        .core()
        .state()
        .calibration()
        .map(CalibrationFact::at)
        .ifPresent(moment -> page.field("Поверка тахографа:", PaperFormat.dateTime(moment)));
    page.field(
            "Поверка блока ТИ:",
            PaperFormat.dateTime(context.core().state().identity().manufactured()))
        .field("Уведомление АИСТК:", PaperFormat.dateTime(at));
  }
}
