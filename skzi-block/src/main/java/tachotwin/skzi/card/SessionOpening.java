package tachotwin.skzi.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.accounting.PastActivity;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.register.BlockRegisters;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.zh.LastSession;

/**
 * After the insertion of a driver's or workshop's card (4.7.9): reads the holder and the session
 * before, opens the session on the card. A session of this very insertion, open since before a loss
 * of supply, goes on.
 */
final class SessionOpening implements CardWork {
  private final BlockRegisters registers;
  private final CardHistory history;
  private final CardSession session;
  private final SessionWriting writing;
  private final List<EventFaultType> events = new ArrayList<>();
  private Optional<CardHolderFact> holder = Optional.empty();
  private List<PastActivity> past = List.of();
  private boolean goesOn;

  SessionOpening(
      BlockCore core, BlockRegisters registers, CardHistory history, CardSession session) {

    this.registers = registers;
    this.history = history;
    this.session = session;
    this.writing = new SessionWriting(core, session);
  }

  @Override
  public List<CardFile> reads() {
    return List.of(
        CardFile.IDENTIFICATION,
        CardFile.CURRENT_USAGE,
        CardFile.VEHICLES_USED,
        CardFile.PLACES,
        CardFile.COORDINATES,
        CardFile.DRIVER_ACTIVITY_DATA,
        CardFile.EVENTS_DATA);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    CurrentUsage usage = contents.get(CardFile.CURRENT_USAGE, CurrentUsage::decode);
    boolean continues = usage.sessionOpen().equals(session.opened()) && writing.isOpen(contents);
    Optional<VehicleUse> before = before(contents, continues);
    past =
        PastOfCard.of(
            contents.get(CardFile.DRIVER_ACTIVITY_DATA, DriverActivityData::decode).days());
    PastDriving driving = new PastDriving(past, uses(contents));
    holder =
        Optional.of(
            HolderReading.of(
                session.card(),
                contents,
                before,
                driving.ofOthers(session.vehicle(), session.insertion().at())));
    goesOn = continues;
    if (continues) {
      return;
    }
    noteOnCard(contents, usage, before);
    if (before.filter(use -> isLater(use.lastUse())).isPresent() || isLater(usage.sessionOpen())) {
      events.add(EventFaultType.Code.TIME_OVERLAP);
    }
    if (!usage.sessionOpen().isNone()) {
      events.add(EventFaultType.Code.SESSION_NOT_CLOSED);
    }
    writing.open(contents);
  }

  private void noteOnCard(CardContents contents, CurrentUsage usage, Optional<VehicleUse> before)
      throws DecodeException {
    Optional<VehicleUse> later = before.filter(use -> isLater(use.lastUse()));
    if (later.isPresent()) {
      writing.found(
          contents, EventFaultType.Code.TIME_OVERLAP, later.get().lastUse(), session.vehicle());
    }
    if (!usage.sessionOpen().isNone()) {
      writing.found(
          contents, EventFaultType.Code.SESSION_NOT_CLOSED, usage.sessionOpen(), usage.vehicle());
    }
  }

  @Override
  public void finish() {
    CardInSlot card = session.card();
    if (card.holder().isEmpty()) {
      registers.cards().read(card, holder.orElseThrow());
    }
    card.lastSession(
        LastSession.of(
            holder.flatMap(CardHolderFact::previousWithdrawal),
            events.contains(EventFaultType.Code.TIME_OVERLAP),
            events.contains(EventFaultType.Code.SESSION_NOT_CLOSED),
            goesOn));
    for (EventFaultType type : events) {
      registers.events().momentary(type, session.insertion().at(), card.card());
    }
    if (card.is(EquipmentType.Code.DRIVER_CARD)) {
      history.history(card, past);
    }
  }

  private Optional<VehicleUse> before(CardContents contents, boolean continues)
      throws DecodeException {
    return uses(contents).stream()
        .filter(use -> !continues || use.firstUse().compareTo(session.opened()) < 0)
        .reduce((first, second) -> second);
  }

  private static List<VehicleUse> uses(CardContents contents) throws DecodeException {
    return contents
        .get(CardFile.VEHICLES_USED, in -> CardRing.decode(RingLayout.VEHICLES_USED, in))
        .records();
  }

  private boolean isLater(TimeStamp moment) {
    return moment.compareTo(TimeStamp.of(session.now())) > 0;
  }
}
