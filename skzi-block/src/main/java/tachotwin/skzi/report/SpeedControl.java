package tachotwin.skzi.report;

import java.util.List;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.SpeedControlFact;

/**
 * Block 19 of Д.2: an earlier control of overspeed.
 *
 * @param fact the control
 * @param excesses those of its period
 */
record SpeedControl(SpeedControlFact fact, List<EventFact> excesses) implements ReportBlock {
  @Override
  public void print(Page page) {
    page.line("Контроль скорости")
        .field("Дата, время:", PaperFormat.shortDateTime(fact.at()))
        .coordinates(fact.position())
        .name("", fact.body().text())
        .field("Карта №", PaperFormat.card(fact.card()))
        .field("Срок действия до:", PaperFormat.date(fact.expiry()))
        .field("Период:", PaperFormat.date(fact.from()) + " - " + PaperFormat.date(fact.to()));
    for (EventFact excess : excesses) {
      page.field("Дата, время:", PaperFormat.shortDateTime(excess.at()))
          .coordinates(excess.position());
    }
  }
}
