package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.zh.UnitActivation;

/**
 * Block 6 of Д.2, «Настройка (калибровка) тахографа». The number of the workshop's stamp is kept
 * nowhere: it is left blank (4.10.11).
 */
record LastCalibration(Optional<CalibrationFact> calibration, Optional<UnitActivation> unit)
    implements ReportBlock {
  @Override
  public void print(Page page) {
    calibration.ifPresent(
        fact -> {
          unit.ifPresent(data -> page.field("Тах.", data.model() + " №" + data.serialNumber()));
          page.name("Мастер.", fact.record().workshopName().text() + " №")
              .field("Карта №", PaperFormat.card(fact.record().workshopCard()))
              .value(PaperFormat.date(fact.at()));
        });
  }
}
