package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.zh.UnitActivation;

/** Block 6 of Д.2, «Настройка (калибровка) тахографа»; the number of the stamp is not known. */
record LastCalibration(Optional<CalibrationFact> calibration, Optional<UnitActivation> unit)
    implements ReportBlock {
  @Override
  public void print(Page page) {
    calibration.ifPresent(
        fact -> {
          unit.ifPresent(data -> page.line("Тах. " + data.model() + " №" + data.serialNumber()));
          page.field("Мастер.", fact.record().workshopName().text())
              .field("Карта №", PaperFormat.card(fact.record().workshopCard()))
              .line(PaperFormat.date(fact.at()));
        });
  }
}
