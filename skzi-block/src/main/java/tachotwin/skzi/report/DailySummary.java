package tachotwin.skzi.report;

import java.util.List;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.history.DailyEnds;

/** Block 11 of Д.2, «Суточная сводка»: of each driver the places, the name and the sums. */
record DailySummary(ReportContext context, List<SlotDay> slots, int odometerBegin, int odometerEnd)
    implements ReportBlock {
  private static final String IDENTIFIER = "24 часа";

  @Override
  public void print(Page page) {
    page.line(IDENTIFIER);
    boolean first = true;
    for (SlotDay slot : slots) {
      for (FullCardNumber card : slot.cards()) {
        if (!first) {
          page.line(IDENTIFIER);
        }
        first = false;
        driver(page, slot, card);
      }
    }
  }

  private void driver(Page page, SlotDay slot, FullCardNumber card) {
    new DailyEnds(context.core().archive())
        .places(context.day(), context.behind()).stream()
            .filter(fact -> fact.card().equals(card) && fact.slot() == slot.slot())
            .map(fact -> new PlaceRecord(fact.began(), fact.at(), fact.position(), fact.odometer()))
            .forEach(page::add);
    slot.holder(card)
        .ifPresent(
            fact ->
                page.field("Фамилия", fact.surname().text())
                    .field("Имя", fact.firstNames().text()));
    page.field("Карта №", PaperFormat.card(card));
    sums(page, slot, card);
  }

  private void sums(Page page, SlotDay slot, FullCardNumber card) {
    int number = slot.slot();
    DayOfDriving day = slot.day(card);
    page.line("Суммарное суточное " + number + ": " + PaperFormat.duration(day.driving()))
        .line("Суммарное суточное перерывов " + number + ": " + PaperFormat.duration(day.breaks()))
        .number(
            "Пробег " + number + ":",
            PaperFormat.km(slot.distance(card, odometerBegin, odometerEnd)))
        .line("Экипаж " + number + ": " + PaperFormat.duration(slot.crew(card)));
  }
}
