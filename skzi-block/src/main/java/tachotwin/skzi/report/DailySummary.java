package tachotwin.skzi.report;

import java.util.List;
import tachotwin.dictionary.Activity;
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
        page.add(inner -> driver(inner, slot, card), context.mayShow(context.day()));
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
                page.name("Фамилия", fact.surname().text()).name("Имя", fact.firstNames().text()));
    page.field("Карта №", PaperFormat.card(card));
    sums(page, slot, card);
  }

  private void sums(Page page, SlotDay slot, FullCardNumber card) {
    int number = slot.slot();
    DayOfDriving day = slot.day(card);
    page.field("Суммарное суточное " + number + ":", PaperFormat.duration(day.driving()))
        .field("Суммарное суточное перерывов " + number + ":", PaperFormat.duration(day.breaks()));
    if (context.hasAllActivities()) {
      page.field(
              "Суммарное суточное работы " + number + ":",
              PaperFormat.duration(day.minutes(Activity.WORK)))
          .field(
              "Суммарное суточное готовности " + number + ":",
              PaperFormat.duration(day.minutes(Activity.AVAILABILITY)));
    }
    page.number(
            "Пробег " + number + ":",
            PaperFormat.km(slot.distance(card, odometerBegin, odometerEnd)))
        .field("Экипаж " + number + ":", PaperFormat.duration(slot.crew(card)));
  }
}
