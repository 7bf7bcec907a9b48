package tachotwin.skzi.report;

import java.util.Comparator;
import java.util.List;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardCoordinates;
import tachotwin.dictionary.card.CardEvent;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.CoordinateSubject;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.card.CardContents;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;

/**
 * Д.3.3: events and faults that a card of a driver (or workshop: Order 36, 39.3) keeps, signed by
 * the card and by the block.
 */
record CardEventsReport(ReportContext context, CardInSlot card) implements CardReport {
  /** Items 1–12. */
  @Override
  public void begin(Page page, CardContents contents) throws DecodeException {
    context.head(page, ReportType.CARD_EVENTS);
    Holder.ofController(context.core().state()).ifPresent(page::add);
    card.holder().map(Holder::new).ifPresent(page::add);
    page.add(context.vehicle());
    page.line("События из карты");
    records(page, contents, "События в карте", events(contents, CardFile.EVENTS_DATA));
    page.line("Неисправности из карты");
    records(page, contents, "Неисправности в карте", events(contents, CardFile.FAULTS_DATA));
    page.add(
        Handwriting.of(
            Handwriting.Field.PLACE, Handwriting.Field.CONTROLLER, Handwriting.Field.DRIVER));
  }

  /** Items 14–16. */
  @Override
  public void end(Page page) {
    context.trailer(page);
    context.sign(page);
  }

  private static List<CardEvent> events(CardContents contents, CardFile file)
      throws DecodeException {
    SetLayout<CardEvent> layout =
        file == CardFile.EVENTS_DATA ? SetLayout.EVENTS : SetLayout.FAULTS;
    return contents.get(file, in -> CardSets.decode(layout, in)).records().stream()
        .sorted(Comparator.comparing(CardEvent::begin))
        .toList();
  }

  // The identifier of the first record follows that of its block: it is not printed (4.10.10).
  private void records(Page page, CardContents contents, String identifier, List<CardEvent> events)
      throws DecodeException {
    for (int i = 0; i < events.size(); i++) {
      if (i > 0) {
        page.line(identifier);
      }
      CardEvent event = events.get(i);
      GeoCoordinates place = place(contents, event.begin());
      page.add(inner -> record(inner, event, place), context.mayShow(instant(event.begin())));
    }
  }

  private static void record(Page page, CardEvent event, GeoCoordinates place) {
    page.field("Начало неисправности:", PaperFormat.dateTime(instant(event.begin())))
        .value(words(event));
    if (!event.end().isNone()) {
      page.field(
          "Продолжительность:",
          PaperFormat.duration(instant(event.end()).since(instant(event.begin())).toMinutes()));
    }
    page.value(PaperFormat.plate(event.vehicle())).coordinates(place);
  }

  // The words of 12.2, of table Б.15 where 12.2 has none.
  private static String words(CardEvent event) {
    int code = event.type().code();
    if (code == 0x54) {
      return "Отсутствие ГНСС";
    }
    return code >>> 4 == 3 ? "Отказ тахографа" : event.type().title();
  }

  private static GeoCoordinates place(CardContents contents, TimeStamp begin)
      throws DecodeException {
    if (!contents.has(CardFile.COORDINATES)) {
      return GeoCoordinates.NONE;
    }
    return contents
        .get(CardFile.COORDINATES, in -> CardRing.decode(RingLayout.COORDINATES, in))
        .records()
        .stream()
        .filter(one -> one.subject() == CoordinateSubject.Code.FAULT_BEGIN)
        .filter(one -> one.time().equals(begin))
        .findFirst()
        .map(CardCoordinates::place)
        .orElse(GeoCoordinates.NONE);
  }

  private static SimInstant instant(TimeStamp moment) {
    return SimInstant.ofEpochSecond(moment.seconds());
  }
}
