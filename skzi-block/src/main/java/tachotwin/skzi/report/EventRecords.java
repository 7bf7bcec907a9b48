package tachotwin.skzi.report;

import java.util.List;

/**
 * Block 13 of Д.2: events (13.1), then faults (13.3), each with its record 13.4. The identifier of
 * the first record behind that of its block is not printed (4.10.10).
 *
 * @param occurrences in the order of time
 * @param both whether the identifier of the faults stands there without any (items 7 and 8 of
 *     Д.3.4)
 */
record EventRecords(ReportContext context, List<Occurrence> occurrences, boolean both)
    implements ReportBlock {
  @Override
  public void print(Page page) {
    page.line("События в блоке ТИ");
    records(page, occurrences.stream().filter(one -> !one.fault()).toList());
    List<Occurrence> faults = occurrences.stream().filter(Occurrence::fault).toList();
    if (both || !faults.isEmpty()) {
      page.line("Неисправности из блока ТИ");
      records(page, faults);
    }
  }

  private void records(Page page, List<Occurrence> some) {
    for (int i = 0; i < some.size(); i++) {
      if (i > 0) {
        page.line("Неисправность");
      }
      Occurrence one = some.get(i);
      page.add(inner -> record(inner, one), context.mayShow(one.begin()));
    }
  }

  private static void record(Page page, Occurrence one) {
    page.value(one.words())
        .field("Начало неисправности:", PaperFormat.dateTime(one.begin()))
        .number("Кол. неисправ.", PaperFormat.number(one.number()));
    one.end()
        .ifPresent(
            end ->
                page.field(
                    "Продолжительность:",
                    PaperFormat.duration(end.since(one.begin()).toMinutes())));
    one.cards().forEach(card -> page.field("Карта №:", PaperFormat.card(card)));
    page.coordinates(one.position());
    one.end()
        .ifPresent(
            end ->
                page.field("Окончание неисправности:", PaperFormat.dateTime(end))
                    .coordinates(one.endPosition()));
  }
}
