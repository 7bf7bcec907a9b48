package tachotwin.skzi.report;

import tachotwin.dictionary.CalibrationRecord;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.time.SimInstant;

/** Block 18 of Д.2 without its identifier: one adjustment of time. */
record TimeAdjustment(CalibrationFact fact) implements ReportBlock {
  /** Whether a calibration changed the time. */
  static boolean isOf(CalibrationFact fact) {
    CalibrationRecord record = fact.record();
    return !record.oldTime().isNone()
        && !record.newTime().isNone()
        && !record.oldTime().equals(record.newTime());
  }

  @Override
  public void print(Page page) {
    CalibrationRecord record = fact.record();
    page.field("Дата, время до:", time(record.oldTime().seconds()))
        .coordinates(fact.position())
        .field("Дата, время после:", time(record.newTime().seconds()))
        .coordinates(fact.position())
        .name("Мастерская", record.workshopName().text())
        .name("Адрес", record.workshopAddress().text())
        .field("Карта №", PaperFormat.card(record.workshopCard()));
    record
        .workshopCardExpiry()
        .instant()
        .ifPresent(until -> page.field("Срок действия до:", PaperFormat.date(until)));
  }

  private static String time(long seconds) {
    return PaperFormat.shortDateTime(SimInstant.ofEpochSecond(seconds));
  }
}
