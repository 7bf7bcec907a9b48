package tachotwin.skzi.report;

import tachotwin.dictionary.CalibrationRecord;
import tachotwin.skzi.archive.CalibrationFact;

/** Record 17.1 of Д.2 without its identifier: one calibration. */
record CalibrationEntry(CalibrationFact fact) implements ReportBlock {
  @Override
  public void print(Page page) {
    CalibrationRecord record = fact.record();
    page.name("Мастерская:", record.workshopName().text())
        .name("Адрес:", record.workshopAddress().text())
        .field("Карта №", PaperFormat.card(record.workshopCard()));
    record
        .workshopCardExpiry()
        .instant()
        .ifPresent(until -> page.field("Срок действия до:", PaperFormat.date(until)));
    page.field("Дата, время настройки:", PaperFormat.shortDateTime(fact.at()))
        .coordinates(fact.position())
        .field("Цель:", record.purpose().title())
        .field("VIN", record.vehicle().vehicleIdentificationNumber().text())
        .value(PaperFormat.plate(record.vehicle().registration()))
        .add(new Coefficients(record))
        .field("Размер шин", record.tyreSize().text())
        .number("Макс. скорость", record.authorisedSpeed() + " км/ч")
        .number("Пробег до:", PaperFormat.number(record.oldOdometer()))
        .number("Пробег после:", PaperFormat.km(record.newOdometer()));
  }
}
