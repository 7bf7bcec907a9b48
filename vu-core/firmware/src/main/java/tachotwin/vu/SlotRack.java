package tachotwin.vu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tachotwin.port.CardSlot;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;
import tachotwin.vu.event.EventReporter;
import tachotwin.vu.event.EventReporter.About;
import tachotwin.vu.event.EventType;
import tachotwin.vu.event.Warning;
import tachotwin.vu.event.Warnings;
import tachotwin.vu.mode.CardPair;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.vu.slot.CardTable;
import tachotwin.vu.slot.InsertedCard;
import tachotwin.vu.slot.Refusal;
import tachotwin.vu.slot.SlotController;
import tachotwin.vu.slot.SlotListener;
import tachotwin.vu.slot.SlotParts;
import tachotwin.zh.ExchangePurpose;

/** The slots together: which cards are in, whether they agree, what is told and warned of. */
final class SlotRack implements SlotListener {
  private final List<SlotController> slots = new ArrayList<>();
  private final CardTable table;
  private final Profile profile;
  private final SlotParts parts;
  private final EventReporter events;
  private final Warnings warnings;
  private final CardWatcher watcher;
  private final Timers timers;
  private final ReaderFaults faults;
  private final int[] ejections = new int[2];
  private About conflict = About.NOTHING;
  private final About[] invalidCards = {About.NOTHING, About.NOTHING};

  /** How long a card may take to come out. */
  private static final SimDuration EJECTION = SimDuration.ofSeconds(3);

  /** Is told of cards that the rack itself has nothing to do with. */
  interface CardWatcher {
    /** A card was accepted. */
    void accepted(int slot, CardType type);

    /** A card is about to be withdrawn; {@code go} lets it go. */
    void leaving(int slot, CardType type, Runnable go);

    /** There is no accepted card in a slot any more. */
    void gone(int slot);
  }

  SlotRack(
      List<CardSlot> readers,
      CardTable table,
      Profile profile,
      SlotParts parts,
      EventReporter events,
      Warnings warnings,
      Timers timers,
      CardWatcher watcher) {
    this.table = table;
    this.profile = profile;
    this.parts = parts;
    this.events = events;
    this.warnings = warnings;
    this.timers = timers;
    this.watcher = watcher;
    this.faults = new ReaderFaults(events, parts.holder());
    for (CardSlot reader : readers) {
      slots.add(new SlotController(slots.size() + 1, reader, parts, this));
    }
  }

  void ready() {
    slots.forEach(SlotController::ready);
  }

  void unready(boolean supplyLost) {
    slots.forEach(slot -> slot.unready(supplyLost));
  }

  /** The key of a slot was pressed; a unit with one slot has no second one. */
  void eject(int slot) {
    if (slot <= slots.size()) {
      slots.get(slot - 1).eject();
    }
  }

  void exchange(int slot, ExchangePurpose purpose, Consumer<Boolean> onEnd) {
    if (slot < 1 || slot > slots.size()) {
      onEnd.accept(false);
    } else {
      slots.get(slot - 1).exchange(purpose, onEnd);
    }
  }

  SlotController slot(int number) {
    return slots.get(number - 1);
  }

  CardPair pair() {
    return table.pair();
  }

  /**
   * Motion began or ended, or the cards changed: is there a right to drive (table 3, 04h)? The
   * event is the block's; it ends when the vehicle stops.
   */
  void judgeDriving() {
    boolean lasts = warnings.isOn(Warning.DRIVING_WITHOUT_CARD);
    boolean unfit = parts.reading().moving() && (lasts || pair().isUnfitToDrive(profile));
    warnings.set(Warning.DRIVING_WITHOUT_CARD, unfit);
  }

  @Override
  public void accepted(int slot, InsertedCard card) {
    OperatingMode before = pair().mode(profile);
    table.put(slot, card);
    tellMode(before);
    faults.held(slot);
    judgeConflict(about(slot, card));
    judgeDriving();
    watcher.accepted(slot, card.identity().type());
  }

  @Override
  public void refused(int slot, Refusal reason, CardType type, String number) {
    About about = new About(slot, type.code(), number);
    switch (reason) {
      case INVALID, EXPIRED -> {
        invalidCards[slot - 1] = about;
        events.began(EventType.INVALID_CARD, about);
        warnings.set(invalid(slot), true);
      }
      case AUTHENTICATION -> events.happened(EventType.CARD_AUTHENTICATION, about);
      case MUTE, EXCHANGE -> {
        events.happened(EventType.CARD_FAULT, about);
        warnings.set(fault(slot), true);
      }
      case NOT_HELD -> faults.notHeld(slot);
      default -> {}
    }
  }

  @Override
  public void leaving(int slot, InsertedCard card, Runnable go) {
    watcher.leaving(slot, card.identity().type(), go);
  }

  /** Table 3, 36h: the card stays in its slot after the command of its ejection. */
  @Override
  public void ejected(int slot) {
    int ejection = ++ejections[slot - 1];
    timers.after(
        EJECTION,
        () -> {
          if (ejections[slot - 1] == ejection) {
            faults.stuck(slot);
          }
        });
  }

  @Override
  public void gone(int slot) {
    OperatingMode before = pair().mode(profile);
    table.remove(slot);
    tellMode(before);
    judgeConflict(About.NOTHING);
    judgeDriving();
    watcher.gone(slot);
  }

  @Override
  public void emptied(int slot) {
    ejections[slot - 1]++;
    faults.emptied(slot);
    if (warnings.isOn(invalid(slot))) {
      events.ended(EventType.INVALID_CARD, invalidCards[slot - 1]);
    }
    warnings.set(invalid(slot), false);
    warnings.set(fault(slot), false);
  }

  private void judgeConflict(About last) {
    boolean now = pair().isConflict(profile);
    if (now == warnings.isOn(Warning.CARD_CONFLICT)) {
      return;
    }
    warnings.set(Warning.CARD_CONFLICT, now);
    if (now) {
      conflict = last;
      events.began(EventType.CARD_CONFLICT, conflict);
    } else {
      events.ended(EventType.CARD_CONFLICT, conflict);
    }
  }

  /** Order 36, item 38.5: the display tells that the mode has changed. */
  private void tellMode(OperatingMode before) {
    OperatingMode now = pair().mode(profile);
    if (now != before && Rule.MODE_MESSAGE.of(profile) == 1) {
      parts.holder().message("Режим работы", now.title());
    }
  }

  private static About about(int slot, InsertedCard card) {
    return new About(slot, card.identity().type().code(), card.identity().number());
  }

  private static Warning invalid(int slot) {
    return Warning.ofSlot(slot, Warning.INVALID_CARD_1, Warning.INVALID_CARD_2);
  }

  private static Warning fault(int slot) {
    return Warning.ofSlot(slot, Warning.CARD_FAULT_1, Warning.CARD_FAULT_2);
  }
}
