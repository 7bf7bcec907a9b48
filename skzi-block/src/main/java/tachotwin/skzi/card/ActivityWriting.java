package tachotwin.skzi.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Writes the days of a session into file 0504h (4.7.20): what the card has of the day before its
 * insertion stays, what follows is of the block's registration. Writing again gives the same.
 */
final class ActivityWriting {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final int PRESENCE_MODULUS = 10_000;
  private static final int HEAD = 12;

  private final CardSession session;
  private final SimInstant written;
  private final boolean closing;
  private Activity carried = Activity.REST;

  /**
   * The writing of a session.
   *
   * @param written up to when the session is on the card already
   * @param closing whether the card is about to be withdrawn
   */
  ActivityWriting(CardSession session, SimInstant written, boolean closing) {
    this.session = session;
    this.written = written;
    this.closing = closing;
  }

  void into(CardContents contents) throws DecodeException {
    DriverActivityData file =
        contents.get(CardFile.DRIVER_ACTIVITY_DATA, DriverActivityData::decode);
    SimInstant first = session.insertion().at().startOfDay();
    for (SimInstant day = first; !day.isAfter(session.now()); day = day.plus(DAY)) {
      file = with(file, day);
    }
    contents.put(CardFile.DRIVER_ACTIVITY_DATA, file);
  }

  private DriverActivityData with(DriverActivityData file, SimInstant day) throws DecodeException {
    TimeStamp date = TimeStamp.of(day);
    Optional<DailyActivity> newest = file.newestDay();
    Optional<DailyActivity> kept = newest.filter(one -> one.date().equals(date));
    List<ActivityChange> changes =
        fitting(changes(day, kept), (file.ring().length() - HEAD) / ActivityChange.SIZE);
    if (newest.filter(one -> one.date().compareTo(date) > 0).isPresent()) {
      return file;
    }
    int distance =
        kept.map(DailyActivity::distance).orElse(0)
            - session.distance(day, written)
            + (closing ? session.distance(day) : session.distance(day, session.now()));
    int presence =
        kept.map(DailyActivity::presenceCounter)
            .orElseGet(
                () ->
                    (newest.map(DailyActivity::presenceCounter).orElse(0) + 1) % PRESENCE_MODULUS);
    DailyActivity whole =
        new DailyActivity(date, presence, Math.max(0, Math.min(0xFFFF, distance)), changes);
    return kept.isPresent() ? file.replaceNewest(whole) : file.append(whole);
  }

  private List<ActivityChange> changes(SimInstant day, Optional<DailyActivity> kept) {
    List<ActivityChange> out = new ArrayList<>();
    boolean firstDay = day.equals(session.insertion().at().startOfDay());
    int from = firstDay ? session.insertion().at().minuteOfDay() : 0;
    kept.ifPresent(one -> one.changes().stream().filter(c -> c.minute() < from).forEach(out::add));
    if (out.isEmpty() && from > 0) {
      out.add(withdrawn(CardSlot.DRIVER, 0));
    }
    List<ActivityFact> facts = session.activities(day);
    if (facts.isEmpty() || facts.get(0).change().minute() > from) {
      out.add(new ActivityChange(session.slot(), false, false, carried, from));
    }
    facts.forEach(fact -> put(out, fact.change()));
    carried = out.get(out.size() - 1).activity();
    if (closing && day.equals(session.now().startOfDay())) {
      // A minute of driving stays one, as it does in the block's own registration.
      int minute = session.now().minuteOfDay() + (carried == Activity.DRIVING ? 1 : 0);
      put(out, withdrawn(session.slot(), minute));
    }
    return out;
  }

  private static ActivityChange withdrawn(CardSlot slot, int minute) {
    return new ActivityChange(slot, false, true, Activity.REST, minute);
  }

  // A minute has one change: the later one.
  private static void put(List<ActivityChange> out, ActivityChange change) {
    if (!out.isEmpty() && out.get(out.size() - 1).minute() == change.minute()) {
      out.remove(out.size() - 1);
    }
    out.add(change);
  }

  // The ring of a workshop's card may be smaller than a busy day: its oldest changes give way.
  private static List<ActivityChange> fitting(List<ActivityChange> changes, int room) {
    return changes.subList(Math.max(0, changes.size() - room), changes.size());
  }
}
