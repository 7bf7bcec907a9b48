package tachotwin.skzi.report;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.time.SimInstant;

/** Block 16 of Д.2, «Данные ГНСС»: date, time and place. */
record Gnss(SimInstant at, GeoCoordinates place) implements ReportBlock {
  @Override
  public void print(Page page) {
    page.line("ГНСС").field("Дата, время:", PaperFormat.shortDateTime(at)).coordinates(place);
  }
}
