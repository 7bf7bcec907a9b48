package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.archive.EventFact;

/**
 * Record 20.2 of Д.2 without its identifier: one excess of the set speed.
 *
 * @param fact the excess
 * @param driver who drove, as far as his card was read
 */
record OverspeedRecord(EventFact fact, Optional<CardHolderFact> driver) implements ReportBlock {
  /** 20.1 and 20.2. */
  static final String IDENTIFIER = "Превышена макс. скорость";

  @Override
  public void print(Page page) {
    page.field("Дата, время:", PaperFormat.shortDateTime(fact.at())).coordinates(fact.position());
    fact.end().ifPresent(end -> page.value(PaperFormat.duration(end.since(fact.at()).toMinutes())));
    driver.ifPresent(
        holder ->
            page.name("Водитель", holder.surname().text()).name("Имя", holder.firstNames().text()));
    page.field("Карта №", PaperFormat.card(fact.cards().driver()))
        .number("Средняя скорость при превышении:", fact.averageSpeed() + " км/ч");
  }
}
