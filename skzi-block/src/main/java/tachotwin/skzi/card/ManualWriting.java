package tachotwin.skzi.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.PlaceEntry;
import tachotwin.dictionary.card.PlaceEntryType;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.accounting.PastActivity;
import tachotwin.skzi.archive.ManualEntryFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.ManualEntryKind;

/**
 * Writes what the holder entered by hand after the insertion (Order 36, items 13, 59, 60): the
 * activities of the time without the card into 0504h, marked as entered (table Б.5, bit 14 with bit
 * 13), end and beginning of the daily period into 0506h. The accounting takes it up.
 */
final class ManualWriting implements CardWork {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final int PRESENCE_MODULUS = 10_000;

  private final CardSession session;
  private final List<ManualEntryFact> entries;
  private final CardHistory history;
  private List<PastActivity> past = List.of();

  ManualWriting(CardSession session, List<ManualEntryFact> entries, CardHistory history) {
    this.session = session;
    this.entries = entries;
    this.history = history;
  }

  @Override
  public List<CardFile> reads() {
    return List.of(CardFile.DRIVER_ACTIVITY_DATA, CardFile.PLACES);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    activities(contents);
    for (ManualEntryFact entry : entries) {
      if (entry.what() == ManualEntryKind.PERIOD_ENDED) {
        place(contents, PlaceEntryType.Code.END_MANUAL, entry.from());
      } else if (entry.what() == ManualEntryKind.PERIOD_BEGAN) {
        place(contents, PlaceEntryType.Code.BEGIN_MANUAL, entry.from());
      }
    }
  }

  @Override
  public void finish() {
    history.history(session.card(), past);
  }

  private void activities(CardContents contents) throws DecodeException {
    DriverActivityData file =
        contents.get(CardFile.DRIVER_ACTIVITY_DATA, DriverActivityData::decode);
    List<Mark> marks = marks();
    SimInstant insertion = session.insertion().at();
    if (!marks.isEmpty()) {
      SimInstant first = marks.get(0).at().startOfDay();
      for (SimInstant day = first; day.isBefore(insertion); day = day.plus(DAY)) {
        file = with(file, day, marks);
      }
    }
    contents.put(CardFile.DRIVER_ACTIVITY_DATA, file);
    past = PastOfCard.of(file.days());
  }

  /** From a moment on, with the card out, something is known that was entered, or nothing is. */
  private record Mark(SimInstant at, boolean known, Activity activity) {
    ActivityChange change() {
      return change(at.minuteOfDay());
    }

    ActivityChange change(int minute) {
      return new ActivityChange(CardSlot.DRIVER, known, true, activity, minute);
    }
  }

  private List<Mark> marks() {
    List<Mark> out = new ArrayList<>();
    for (ManualEntryFact entry : entries) {
      if (entry.what() == ManualEntryKind.ACTIVITY) {
        if (!out.isEmpty() && out.get(out.size() - 1).at().equals(entry.from())) {
          out.remove(out.size() - 1);
        }
        out.add(new Mark(entry.from(), true, entry.activity()));
        out.add(new Mark(entry.to(), false, Activity.REST));
      }
    }
    return out;
  }

  private DriverActivityData with(DriverActivityData file, SimInstant day, List<Mark> marks)
      throws DecodeException {
    TimeStamp date = TimeStamp.of(day);
    Optional<DailyActivity> newest = file.newestDay();
    Optional<DailyActivity> kept = newest.filter(one -> one.date().equals(date));
    List<ActivityChange> changes =
        new ArrayList<>(kept.map(DailyActivity::changes).orElse(List.of()));
    if (changes.isEmpty()) {
      carried(day, marks).map(mark -> mark.change(0)).ifPresent(changes::add);
    }
    marks.stream()
        .filter(mark -> mark.at().startOfDay().equals(day))
        .forEach(mark -> put(changes, mark.change()));
    boolean nothing = changes.stream().noneMatch(ManualWriting::isEntered);
    if (nothing || newest.filter(one -> one.date().compareTo(date) > 0).isPresent()) {
      return file;
    }
    int presence = (newest.map(DailyActivity::presenceCounter).orElse(0) + 1) % PRESENCE_MODULUS;
    return kept.isPresent()
        ? file.replaceNewest(
            new DailyActivity(date, kept.get().presenceCounter(), kept.get().distance(), changes))
        : file.append(new DailyActivity(date, presence, 0, changes));
  }

  /** What holds at 00:00: the last mark before, or nothing is known. */
  private static Optional<Mark> carried(SimInstant day, List<Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.at().isBefore(day))
        .reduce((first, second) -> second)
        .or(() -> Optional.of(new Mark(day, false, Activity.REST)));
  }

  private static boolean isEntered(ActivityChange change) {
    return change.cardWithdrawn() && change.crew();
  }

  private static void put(List<ActivityChange> out, ActivityChange change) {
    if (!out.isEmpty() && out.get(out.size() - 1).minute() == change.minute()) {
      out.remove(out.size() - 1);
    }
    out.add(change);
  }

  /** An end by hand takes the place of the one that the withdrawal noted. */
  private void place(CardContents contents, PlaceEntryType type, SimInstant at)
      throws DecodeException {
    CardRing<PlaceEntry> ring =
        contents.get(CardFile.PLACES, in -> CardRing.decode(RingLayout.PLACES, in));
    List<PlaceEntry> all = ring.records();
    TimeStamp moment = TimeStamp.of(at);
    if (all.stream().anyMatch(one -> one.type() == type && one.entryTime().equals(moment))) {
      return;
    }
    Optional<PlaceEntry> last =
        all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    boolean again =
        type == PlaceEntryType.Code.END_MANUAL
            && last.filter(one -> one.type() == PlaceEntryType.Code.END).isPresent();
    int odometer = again ? last.orElseThrow().odometer() : session.insertion().odometer();
    PlaceEntry entry = new PlaceEntry(moment, type, session.vehicle().nation(), 0, odometer);
    contents.put(CardFile.PLACES, again ? ring.replaceNewest(entry) : ring.append(entry));
  }
}
