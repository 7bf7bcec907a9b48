package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.skzi.archive.CalibrationFact;

/** Block 4 of Д.2, «Идентификационные данные АТС». */
record Vehicle(Optional<CalibrationFact> calibration) implements ReportBlock {
  @Override
  public void print(Page page) {
    calibration
        .map(fact -> fact.record().vehicle())
        .ifPresent(
            vehicle ->
                page.field("VIN", vehicle.vehicleIdentificationNumber().text())
                    .value(PaperFormat.plate(vehicle.registration())));
  }
}
