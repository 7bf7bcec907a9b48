package tachotwin.skzi.card;

import java.util.List;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.card.CardEvent;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.CardSpecificCondition;
import tachotwin.dictionary.card.CoordinateSubject;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.ConditionFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Writes what the block registered while a card of a driver or workshop was in (4.7.9). It may be
 * written several times during a session, before a report and a download (Order 36, 39.1).
 */
final class SessionWriting {
  /** The files that it reads before it writes. */
  static final List<CardFile> FILES =
      List.of(
          CardFile.EVENTS_DATA,
          CardFile.FAULTS_DATA,
          CardFile.DRIVER_ACTIVITY_DATA,
          CardFile.VEHICLES_USED,
          CardFile.PLACES,
          CardFile.CURRENT_USAGE,
          CardFile.SPECIFIC_CONDITIONS,
          CardFile.COORDINATES);

  private final BlockCore core;
  private final CardSession session;

  SessionWriting(BlockCore core, CardSession session) {
    this.core = core;
    this.session = session;
  }

  /** The session began: 0507h, 0505h and the coordinates. */
  void open(CardContents contents) throws DecodeException {
    contents.put(CardFile.CURRENT_USAGE, new CurrentUsage(session.opened(), session.vehicle()));
    CardRing<VehicleUse> uses = uses(contents);
    contents.put(CardFile.VEHICLES_USED, new VehicleUseWriting(session).open(uses));
    CoordinateNotes.add(
        contents, CoordinateSubject.Code.PLACE, session.opened(), session.insertion().position());
  }

  /** What was registered so far. */
  void update(CardContents contents) throws DecodeException {
    write(contents, false);
  }

  /** The same, and the session ends: its end in 0506h; 0507h is cleared as the last. */
  void close(CardContents contents) throws DecodeException {
    write(contents, true);
    TimeStamp at = TimeStamp.of(session.now());
    CoordinateNotes.add(contents, CoordinateSubject.Code.PLACE, at, session.position());
    if (session.moved()) {
      new PlaceWriting(session).end(contents);
    }
    contents.put(CardFile.CURRENT_USAGE, CurrentUsage.NONE);
  }

  /** Whether the newest use on the card is of this session. */
  boolean isOpen(CardContents contents) throws DecodeException {
    return new VehicleUseWriting(session).isOpen(uses(contents));
  }

  /** 03h or 06h as the insertion finds it (Order 36, 62.5 and 62.6). */
  void found(
      CardContents contents, EventFaultType type, TimeStamp begin, VehicleRegistration vehicle)
      throws DecodeException {
    new EventWriting(core, session, false)
        .put(contents, new CardEvent(type, begin, session.opened(), vehicle));
  }

  private void write(CardContents contents, boolean closing) throws DecodeException {
    CardRing<VehicleUse> uses = uses(contents);
    boolean open = new VehicleUseWriting(session).isOpen(uses);
    TimeStamp last = open ? uses.places().get(uses.newest()).lastUse() : session.opened();
    new ActivityWriting(session, SimInstant.ofEpochSecond(last.seconds()), closing).into(contents);
    contents.put(CardFile.VEHICLES_USED, new VehicleUseWriting(session).upToNow(uses));
    new PlaceWriting(session).into(contents);
    new EventWriting(core, session, closing).into(contents);
    conditions(contents);
  }

  private void conditions(CardContents contents) throws DecodeException {
    CardSets<CardSpecificCondition> conditions =
        contents.get(
            CardFile.SPECIFIC_CONDITIONS, in -> CardSets.decode(SetLayout.SPECIFIC_CONDITIONS, in));
    for (ConditionFact fact :
        core.archive()
            .between(
                ConditionFact.class,
                session.insertion().at(),
                session.now().plus(SimDuration.ofSeconds(1)))) {
      if (fact.isEntry()) {
        conditions =
            conditions.put(new CardSpecificCondition(TimeStamp.of(fact.at()), fact.type()));
      }
    }
    contents.put(CardFile.SPECIFIC_CONDITIONS, conditions);
  }

  private static CardRing<VehicleUse> uses(CardContents contents) throws DecodeException {
    return contents.get(
        CardFile.VEHICLES_USED, in -> CardRing.decode(RingLayout.VEHICLES_USED, in));
  }
}
