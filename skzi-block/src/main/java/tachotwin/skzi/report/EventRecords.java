package tachotwin.skzi.report;

import java.util.List;

/**
 * Block 13 of Д.2: events (13.1), then faults (13.3), each with its record 13.4. The identifier of
 * the first record behind that of its block is not printed (4.10.10).
 */
record EventRecords(List<Occurrence> occurrences) implements ReportBlock {
  @Override
  public void print(Page page) {
    page.line("События в блоке ТИ");
    records(page, occurrences.stream().filter(one -> !one.fault()).toList());
    List<Occurrence> faults = occurrences.stream().filter(Occurrence::fault).toList();
    if (!faults.isEmpty()) {
      page.line("Неисправности из блока ТИ");
      records(page, faults);
    }
  }

  private static void records(Page page, List<Occurrence> occurrences) {
    for (int i = 0; i < occurrences.size(); i++) {
      if (i > 0) {
        page.line("Неисправность");
      }
      record(page, occurrences.get(i));
    }
  }

  private static void record(Page page, Occurrence one) {
    page.line(one.words())
        .line("Начало неисправности: " + PaperFormat.dateTime(one.begin()))
        .number("Кол. неисправ.", PaperFormat.number(one.number()));
    one.end()
        .ifPresent(
            end ->
                page.line(
                    "Продолжительность: "
                        + PaperFormat.duration(end.since(one.begin()).toMinutes())));
    one.cards().forEach(card -> page.line("Карта №: " + PaperFormat.card(card)));
    page.coordinates(one.position());
    one.end()
        .ifPresent(
            end ->
                page.line("Окончание неисправности: " + PaperFormat.dateTime(end))
                    .coordinates(one.endPosition()));
  }
}
