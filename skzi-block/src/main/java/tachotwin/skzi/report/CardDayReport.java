package tachotwin.skzi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardCoordinates;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.CoordinateSubject;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.PlaceEntry;
import tachotwin.dictionary.card.PlaceEntryType;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.card.CardContents;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Д.3.1: a driver's day by the card, signed by the card and by the block. */
final class CardDayReport implements CardReport {
  private final ReportContext context;
  private final CardInSlot card;

  CardDayReport(ReportContext context, CardInSlot card) {
    this.context = context;
    this.card = card;
  }

  @Override
  public CardInSlot card() {
    return card;
  }

  /** Items 1–9. */
  @Override
  public void begin(Page page, CardContents contents) throws DecodeException {
    context.head(page, ReportType.CARD_DAY);
    Holder.ofController(context.core().state()).ifPresent(page::add);
    card.holder().map(Holder::new).ifPresent(page::add);
    context.identification(page);
    page.add(context.lastCalibration());
    page.add(
        LastControl.of(
            context, contents.get(CardFile.CONTROL_ACTIVITY_DATA, ControlActivity::decode)));
    page.rule()
        .line(PaperFormat.dateTime(context.now()))
        .coordinates(context.core().state().whereabouts().position());
    page.add(chronicle(contents));
    for (ReportBlock place : places(contents)) {
      page.add(place, context.mayShow(context.day()));
    }
  }

  /** Items 11–13. */
  @Override
  public void end(Page page) {
    context.trailer(page);
    context.sign(page);
  }

  private Chronicle chronicle(CardContents contents) throws DecodeException {
    Chronicle chronicle = new Chronicle(context);
    CurrentUsage usage = contents.get(CardFile.CURRENT_USAGE, CurrentUsage::decode);
    for (VehicleUse use :
        contents
            .get(CardFile.VEHICLES_USED, in -> CardRing.decode(RingLayout.VEHICLES_USED, in))
            .records()) {
      boolean open = use.firstUse().equals(usage.sessionOpen());
      if (isOfDay(use.firstUse())) {
        GeoCoordinates place = place(contents, use.firstUse());
        chronicle.insertion(instant(use.firstUse()), page -> insertion(page, use, place));
      }
      if (!open && isOfDay(use.lastUse())) {
        GeoCoordinates place = place(contents, use.lastUse());
        chronicle.withdrawal(instant(use.lastUse()), page -> withdrawal(page, use, place));
      }
    }
    new ActivityRecords(context, new DayOfDriving(stretches(contents)), true).into(chronicle);
    return chronicle;
  }

  // Record 8.2 of Д.2.
  private void insertion(Page page, VehicleUse use, GeoCoordinates place) {
    page.value(PaperFormat.dateTime(instant(use.firstUse())))
        .field("Карта №", PaperFormat.card(card.card()))
        .coordinates(place);
  }

  // Record 8.4 of Д.2.
  private static void withdrawal(Page page, VehicleUse use, GeoCoordinates place) {
    page.field("Извлечение:", PaperFormat.dateTime(instant(use.lastUse())))
        .coordinates(place)
        .field("VRN", use.vehicle().number().text());
  }

  private List<Stretch> stretches(CardContents contents) throws DecodeException {
    Optional<DailyActivity> day =
        contents.get(CardFile.DRIVER_ACTIVITY_DATA, DriverActivityData::decode).days().stream()
            .filter(one -> one.date().equals(TimeStamp.of(context.day())))
            .findFirst();
    List<ActivityChange> changes = day.map(DailyActivity::changes).orElse(List.of());
    return Stretch.of(context, changes);
  }

  private List<ReportBlock> places(CardContents contents) throws DecodeException {
    List<PlaceEntry> entries =
        contents.get(CardFile.PLACES, in -> CardRing.decode(RingLayout.PLACES, in)).records();
    List<Stretch> stretches = stretches(contents);
    List<ReportBlock> out = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      PlaceEntry entry = entries.get(i);
      SimInstant at = instant(entry.entryTime());
      SimInstant next =
          i + 1 < entries.size()
              ? instant(entries.get(i + 1).entryTime())
              : new SimInstant(Long.MAX_VALUE);
      if (isOfDay(entry.entryTime()) && (isBeginning(entry) || !drives(stretches, at, next))) {
        GeoCoordinates place = place(contents, entry.entryTime());
        out.add(new PlaceRecord(isBeginning(entry), at, place, entry.odometer()));
      }
    }
    return out;
  }

  private static boolean isBeginning(PlaceEntry entry) {
    return entry.type().code() % 2 == PlaceEntryType.Code.BEGIN.code();
  }

  // The withdrawal of a card ends no daily period when driving goes on with the same one.
  private static boolean drives(List<Stretch> stretches, SimInstant from, SimInstant to) {
    SimInstant before = to.minus(SimDuration.ofMicros(Math.floorMod(to.micros(), 60_000_000L)));
    return stretches.stream()
        .anyMatch(one -> one.driving() && one.from().isAfter(from) && one.from().isBefore(before));
  }

  private static GeoCoordinates place(CardContents contents, TimeStamp at) throws DecodeException {
    if (!contents.has(CardFile.COORDINATES)) {
      return GeoCoordinates.NONE;
    }
    return contents
        .get(CardFile.COORDINATES, in -> CardRing.decode(RingLayout.COORDINATES, in))
        .records()
        .stream()
        .filter(one -> one.subject() == CoordinateSubject.Code.PLACE && one.time().equals(at))
        .findFirst()
        .map(CardCoordinates::place)
        .orElse(GeoCoordinates.NONE);
  }

  private boolean isOfDay(TimeStamp moment) {
    return instant(moment).startOfDay().equals(context.day());
  }

  private static SimInstant instant(TimeStamp moment) {
    return SimInstant.ofEpochSecond(moment.seconds());
  }
}
