package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardEvent;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.CoordinateSubject;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.octet.DecodeException;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Writes the events (0502h, 4.7.22) and faults (0503h, C2F2h, 4.7.23) of a session. A fault that
 * was there before the card begins with the insertion, one that outlasts it ends with the
 * withdrawal.
 */
final class EventWriting {
  private static final SimDuration FAULTS_SINCE = SimDuration.ofHours(28 * 24);
  private static final int ALL_TYPES = 6;

  private final BlockCore core;
  private final CardSession session;
  private final boolean closing;

  EventWriting(BlockCore core, CardSession session, boolean closing) {
    this.core = core;
    this.session = session;
    this.closing = closing;
  }

  /** Puts an event into its set, where the profile has its type on cards. */
  void put(CardContents contents, CardEvent event) throws DecodeException {
    CardSets<CardEvent> events =
        contents.get(CardFile.EVENTS_DATA, in -> CardSets.decode(SetLayout.EVENTS, in));
    if (event.type().code() == 0x06 || keepsAll()) {
      contents.put(CardFile.EVENTS_DATA, events.put(event));
    }
  }

  void into(CardContents contents) throws DecodeException {
    SimInstant from = session.insertion().at();
    SimInstant behind = session.now().plus(SimDuration.ofSeconds(1));
    CardSets<CardEvent> events =
        contents.get(CardFile.EVENTS_DATA, in -> CardSets.decode(SetLayout.EVENTS, in));
    for (EventFact fact : core.events().between(from, behind)) {
      CardEvent event = event(fact, TimeStamp.of(fact.at()));
      if (isForCard(fact) && events.accepts(event)) {
        events = events.put(event);
      }
    }
    contents.put(CardFile.EVENTS_DATA, events);
    faults(contents, core.events().between(from.minus(FAULTS_SINCE), behind));
  }

  private void faults(CardContents contents, List<EventFact> facts) throws DecodeException {
    CardSets<CardEvent> faults =
        contents.get(CardFile.FAULTS_DATA, in -> CardSets.decode(SetLayout.FAULTS, in));
    SimInstant inserted = session.insertion().at();
    for (EventFact fact : facts) {
      boolean before = fact.at().isBefore(inserted);
      boolean during = fact.end().map(end -> end.isAfter(inserted)).orElse(true) || !before;
      boolean another = !fact.subject().isNone() && !fact.subject().equals(session.number());
      CardEvent fault = event(fact, before ? session.opened() : TimeStamp.of(fact.at()));
      if (during && !another && faults.accepts(fault)) {
        faults = faults.put(fault);
        note(contents, fault, fact, before ? session.insertion().position() : fact.position());
      }
    }
    contents.put(CardFile.FAULTS_DATA, faults);
  }

  private void note(CardContents contents, CardEvent fault, EventFact fact, GeoCoordinates began)
      throws DecodeException {
    CoordinateNotes.add(contents, CoordinateSubject.Code.FAULT_BEGIN, fault.begin(), began);
    if (!fault.end().isNone()) {
      GeoCoordinates ended = fact.isOpen() ? session.position() : fact.endPosition();
      CoordinateNotes.add(contents, CoordinateSubject.Code.FAULT_END, fault.end(), ended);
    }
  }

  private CardEvent event(EventFact fact, TimeStamp begin) {
    Optional<TimeStamp> end = fact.end().map(TimeStamp::of);
    return new CardEvent(
        fact.type(),
        begin,
        end.orElse(closing ? TimeStamp.of(session.now()) : TimeStamp.NONE),
        session.vehicle());
  }

  private boolean keepsAll() {
    return core.state().rule(Rule.CARD_EVENT_TYPES) == ALL_TYPES;
  }

  // ГОСТ 4.7.22 names three types, Order 36 item 61 six; of the first three only this card's own.
  // 03h and 06h are there since the session was opened.
  private boolean isForCard(EventFact fact) {
    boolean own = fact.subject().equals(session.number());
    boolean all = keepsAll();
    return switch (fact.type().code()) {
      case 0x05 -> own;
      case 0x08 -> true;
      case 0x03, 0x06 -> false;
      default -> all && isOfTheDevice(fact.type());
    };
  }

  private static boolean isOfTheDevice(EventFaultType type) {
    return type.code() == 0x09 || type.code() >>> 4 == 1 || type.code() >>> 4 == 2;
  }
}
