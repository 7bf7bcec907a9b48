package tachotwin.skzi.report;

import tachotwin.dictionary.CalibrationRecord;
import tachotwin.skzi.archive.CalibrationFact;

/** Record 17.1 of Д.2 without its identifier: one calibration. */
record CalibrationEntry(CalibrationFact fact) implements ReportBlock {
  private static final int EIGHTHS = 8;

  @Override
  public void print(Page page) {
    CalibrationRecord record = fact.record();
    page.field("Мастерская:", record.workshopName().text())
        .field("Адрес:", record.workshopAddress().text())
        .field("Карта №", PaperFormat.card(record.workshopCard()));
    record
        .workshopCardExpiry()
        .instant()
        .ifPresent(until -> page.line("Срок действия до: " + PaperFormat.date(until)));
    page.line("Дата, время настройки: " + PaperFormat.shortDateTime(fact.at()))
        .coordinates(fact.position())
        .field("Цель:", record.purpose().title())
        .field("VIN", record.vehicle().vehicleIdentificationNumber().text())
        .line(PaperFormat.plate(record.vehicle().registration()))
        .number("w", PaperFormat.number(record.w()) + " имп/км")
        .number("k", PaperFormat.number(record.k()) + " имп/км")
        .number("l", PaperFormat.number((record.l() + EIGHTHS / 2) / EIGHTHS) + " мм")
        .field("Размер шин", record.tyreSize().text())
        .number("Макс. скорость", record.authorisedSpeed() + " км/ч")
        .number("Пробег до:", PaperFormat.number(record.oldOdometer()))
        .number("Пробег после:", PaperFormat.km(record.newOdometer()));
  }
}
