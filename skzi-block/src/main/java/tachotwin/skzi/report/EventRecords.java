package tachotwin.skzi.report;

import java.util.List;
import java.util.stream.Stream;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.archive.EventFact;

/**
 * Block 13 of Д.2: events (13.1), then faults (13.3), each with its record 13.4. The identifier of
 * the first record behind that of its block is not printed (4.10.10).
 */
record EventRecords(List<EventFact> facts) implements ReportBlock {
  @Override
  public void print(Page page) {
    page.line("События в блоке ТИ");
    records(page, facts.stream().filter(fact -> !isFault(fact.type())).toList());
    List<EventFact> faults = facts.stream().filter(fact -> isFault(fact.type())).toList();
    if (!faults.isEmpty()) {
      page.line("Неисправности из блока ТИ");
      records(page, faults);
    }
  }

  // 13.3 counts the loss of GNSS among the faults.
  private static boolean isFault(EventFaultType type) {
    return type.isFault() || type == EventFaultType.Code.NO_GNSS_POSITION;
  }

  private static void records(Page page, List<EventFact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      if (i > 0) {
        page.line("Неисправность");
      }
      record(page, facts.get(i));
    }
  }

  private static void record(Page page, EventFact fact) {
    page.line(words(fact.type()))
        .line("Начало неисправности: " + PaperFormat.dateTime(fact.at()))
        .number("Кол. неисправ.", PaperFormat.number(fact.similar() + 1L));
    fact.end()
        .ifPresent(
            end ->
                page.line(
                    "Продолжительность: "
                        + PaperFormat.duration(end.since(fact.at()).toMinutes())));
    Stream.of(
            fact.cards().driver(),
            fact.cards().coDriver(),
            fact.endCards().driver(),
            fact.endCards().coDriver(),
            fact.subject())
        .filter(card -> !card.isNone())
        .distinct()
        .map(EventRecords::card)
        .forEach(page::line);
    page.coordinates(fact.position());
    fact.end()
        .ifPresent(
            end ->
                page.line("Окончание неисправности: " + PaperFormat.dateTime(end))
                    .coordinates(fact.endPosition()));
  }

  private static String card(FullCardNumber card) {
    return "Карта №: " + PaperFormat.card(card);
  }

  // The words of 13.2 and 13.3 where they have some for a code of table Б.15.
  private static String words(EventFaultType type) {
    return switch (type.code()) {
      case 0x04 -> "Управление без карты";
      case 0x07 -> "Превышена макс. скорость";
      case 0x09, 0x0A -> "Неисправный датчик";
      case 0x10, 0x17, 0x18 -> "Нарушена защита";
      case 0x30, 0x31 -> "Неисправность тахографа";
      case 0x35 -> "Отключен датчик";
      case 0x54 -> "Блокировка ГНСС";
      default -> type.title();
    };
  }
}
