package tachotwin.skzi.report;

import tachotwin.skzi.archive.ActivationFact;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockIdentity;

/** Block 14.2 of Д.2: the block, and with which vehicle and tachograph it was activated. */
record BlockData(BlockCore core) implements ReportBlock {
  @Override
  public void print(Page page) {
    BlockIdentity identity = core.state().identity();
    page.line("Идентификационные данные блока ТИ")
        .name("Производитель блока ТИ:", identity.manufacturer())
        .field("Блок ТИ №", identity.partNumber())
        .field("Дата изготовления:", PaperFormat.date(identity.manufactured()))
        .field("Дата окончания сертификата:", PaperFormat.date(core.certificateUntil()));
    core.archive().all(CalibrationFact.class).stream()
        .findFirst()
        .ifPresent(
            fact ->
                page.field("VIN", fact.record().vehicle().vehicleIdentificationNumber().text()));
    core.archive().all(ActivationFact.class).stream()
        .findFirst()
        .ifPresent(fact -> page.field("№ тахографа", fact.unit().serialNumber()));
  }
}
