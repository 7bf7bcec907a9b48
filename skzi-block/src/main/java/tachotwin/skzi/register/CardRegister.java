package tachotwin.skzi.register;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.gost.Certificate;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.skzi.archive.AuthenticationFact;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.skzi.state.CardSlots;
import tachotwin.time.SimInstant;

/** Registers cards: insertion, withdrawal, authentication (4.7.12, 4.3.1.6). */
public final class CardRegister {
  private final BlockCore core;
  private final EventRegister events;
  private final ActivityRecorder activities;

  /** The cards of a block. */
  public CardRegister(BlockCore core, EventRegister events, ActivityRecorder activities) {
    this.core = core;
    this.events = events;
    this.activities = activities;
  }

  /**
   * Takes a card in. Where its slot is taken or its number is in already, what does not fit is
   * removed and the card is not taken (Ж.5, code 81).
   *
   * @return whether it was taken
   */
  public boolean insert(int slot, FullCardNumber card, SimInstant at, int odometer) {
    Optional<CardInSlot> before = slots().in(slot);
    if (before.isPresent() && !before.get().isConfirmed() && isIn(before.get(), slot, card)) {
      before.get().confirm();
      changed(before.get(), at);
      return true;
    }
    List<CardInSlot> unfit =
        slots().all().stream()
            .filter(other -> other.slot() == slot || sameNumber(other, card))
            .toList();
    unfit.forEach(other -> remove(other, at, odometer));
    if (unfit.stream().anyMatch(CardInSlot::isConfirmed)) {
      return false;
    }
    CardInSlot inserted = new CardInSlot(slot, card, at);
    slots().insert(inserted);
    core.archive().append(new CardFact(at, true, slot, card, odometer, position()));
    changed(inserted, at);
    return true;
  }

  /** Lets a card go; false where 40 never told of it in this slot (Ж.5, code 80). */
  public boolean withdraw(int slot, FullCardNumber card, SimInstant at, int odometer) {
    Optional<CardInSlot> in = slots().in(slot).filter(other -> isIn(other, slot, card));
    in.ifPresent(one -> remove(one, at, odometer));
    return in.isPresent();
  }

  /** Both sides authenticated each other. */
  public void authenticated(CardInSlot card, Certificate certificate, SecureMessaging messaging) {
    card.authentication(new Authentication.Done(certificate, messaging));
    authentication(card, true, certificate.serialNumber());
    activities.update(core.clock().second());
  }

  /**
   * A card was refused: it counts as no card from now.
   *
   * @param type 01h for a certificate that does not hold, 12h for a cryptogram
   * @param certificate serial number of its certificate, or nothing
   */
  public void refused(CardInSlot card, EventFaultType.Code type, String certificate) {
    card.authentication(new Authentication.Refused());
    authentication(card, false, certificate);
    SimInstant at = core.clock().second();
    events.momentary(type, at, card.card());
    activities.update(at);
  }

  /** What was read from a card. */
  public void read(CardInSlot card, CardHolderFact holder) {
    card.holder(holder);
    core.archive().append(holder);
  }

  /** Takes what the archive knows from before: cards that were in, in doubt until 40. */
  public void restore() {
    for (int slot = 1; slot <= 2; slot++) {
      int number = slot;
      core.archive().all(CardFact.class).stream()
          .filter(fact -> fact.slot() == number)
          .reduce((first, second) -> second)
          .filter(CardFact::inserted)
          .ifPresent(this::restore);
    }
  }

  private void restore(CardFact fact) {
    CardInSlot card = new CardInSlot(fact.slot(), fact.card(), fact.at());
    core.archive().between(CardHolderFact.class, fact.at(), new SimInstant(Long.MAX_VALUE)).stream()
        .filter(holder -> holder.slot() == fact.slot() && holder.card().equals(fact.card()))
        .findFirst()
        .ifPresent(card::holder);
    card.doubt();
    slots().insert(card);
  }

  private void authentication(CardInSlot card, boolean succeeded, String certificate) {
    core.archive()
        .append(
            new AuthenticationFact(
                core.clock().second(),
                card.slot(),
                card.card(),
                succeeded,
                position(),
                certificate));
  }

  private void remove(CardInSlot card, SimInstant at, int odometer) {
    slots().clear(card.slot());
    core.archive().append(new CardFact(at, false, card.slot(), card.card(), odometer, position()));
    activities.update(at);
    core.listeners().tell(listener -> listener.cardWithdrawn(card));
  }

  private void changed(CardInSlot card, SimInstant at) {
    activities.update(at);
    core.listeners().tell(listener -> listener.cardInserted(card));
  }

  private static boolean isIn(CardInSlot other, int slot, FullCardNumber card) {
    return other.slot() == slot && sameNumber(other, card);
  }

  private static boolean sameNumber(CardInSlot other, FullCardNumber card) {
    return other.card().equals(card);
  }

  private CardSlots slots() {
    return core.state().slots();
  }

  private GeoCoordinates position() {
    return core.state().whereabouts().position();
  }
}
