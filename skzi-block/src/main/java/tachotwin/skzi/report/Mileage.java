package tachotwin.skzi.report;

import java.util.List;
import tachotwin.dictionary.FullCardNumber;

/** Block 9 of Д.2: the odometer at 00:00 and 24:00 of the day by the drivers' cards. */
record Mileage(ReportContext context, List<SlotDay> slots, int odometerBegin, int odometerEnd)
    implements ReportBlock {
  @Override
  public void print(Page page) {
    page.line(PaperFormat.date(context.day())).add(this::cards, context.mayShow(context.day()));
  }

  private void cards(Page page) {
    for (SlotDay slot : slots) {
      for (FullCardNumber card : slot.cards()) {
        page.field("Карта № " + slot.slot(), PaperFormat.card(card))
            .number("", PaperFormat.number(odometerBegin) + " - " + PaperFormat.km(odometerEnd));
      }
    }
  }
}
