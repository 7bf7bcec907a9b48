package tachotwin.skzi.report;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.time.SimInstant;

/**
 * Record 11.2 of Д.2: a place where a daily period of driving began or ended.
 *
 * @param began whether it began
 * @param at when
 * @param place where
 * @param odometer odometer, km
 */
record PlaceRecord(boolean began, SimInstant at, GeoCoordinates place, int odometer)
    implements ReportBlock {
  @Override
  public void print(Page page) {
    page.field(began ? "Начало управления:" : "Извлечение:", PaperFormat.dateTime(at))
        .coordinates(place)
        .number(began ? "Показания начала:" : "Показания окончания:", PaperFormat.km(odometer));
  }
}
