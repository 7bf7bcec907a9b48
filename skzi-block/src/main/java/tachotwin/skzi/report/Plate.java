package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.zh.UnitActivation;

/** The data of Е.2.4.5, in its order and in the words that Д.2 (17) has for them. */
record Plate(Optional<UnitActivation> unit, CalibrationFact fact) implements ReportBlock {
  @Override
  public void print(Page page) {
    CalibrationRecord record = fact.record();
    page.name("Мастерская:", record.workshopName().text())
        .name("Адрес:", record.workshopAddress().text())
        .field("Дата настройки:", PaperFormat.date(fact.at()))
        .add(new Coefficients(record))
        .field("Размер шин", record.tyreSize().text())
        .field("VIN", record.vehicle().vehicleIdentificationNumber().text());
    unit.ifPresent(data -> page.field("Тах.№", data.serialNumber()));
  }
}
