package tachotwin.skzi.report;

import java.util.List;
import java.util.function.Function;
import tachotwin.skzi.archive.CalibrationFact;

/** Д.3.5: technical data, signed by the block. */
final class TechnicalReport {
  private static final int ADJUSTMENTS = 5;

  private final ReportContext context;

  TechnicalReport(ReportContext context) {
    this.context = context;
  }

  Page compose() {
    Page page = new Page();
    context.head(page, ReportType.TECHNICAL);
    Holder.ofAll(context.core().state()).forEach(page::add);
    page.add(new Vehicle(context.core().state().calibration()))
        .add(new UnitData(context.core().state().activation().unit()))
        .add(new BlockData(context.core()))
        // Nothing of the sensor is known to the block: its identifier stands alone (15).
        .line("Датчик движения");
    List<CalibrationFact> calibrations = context.core().archive().all(CalibrationFact.class);
    records(page, "Настройка", calibrations, CalibrationEntry::new);
    List<CalibrationFact> adjustments = calibrations.stream().filter(TimeAdjustment::isOf).toList();
    if (!adjustments.isEmpty()) {
      records(
          page,
          "Корректировка времени",
          adjustments.subList(Math.max(0, adjustments.size() - ADJUSTMENTS), adjustments.size()),
          TimeAdjustment::new);
    }
    context.trailer(page);
    context.sign(page);
    return page;
  }

  // The identifier of the first record is that of the block, printed once (4.10.10).
  private static void records(
      Page page,
      String identifier,
      List<CalibrationFact> facts,
      Function<CalibrationFact, ReportBlock> block) {
    if (facts.isEmpty()) {
      page.line(identifier);
    }
    facts.forEach(fact -> page.line(identifier).add(block.apply(fact)));
  }
}
