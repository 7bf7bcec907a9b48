package tachotwin.skzi.state;

import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.time.SimInstant;
import tachotwin.zh.LastSession;

/** A card that command 40 told of, until 41. */
public final class CardInSlot {
  private final int slot;
  private final FullCardNumber card;
  private final SimInstant insertedAt;
  private Authentication authentication = new Authentication.Pending();
  private Optional<CardHolderFact> holder = Optional.empty();
  private Optional<LastSession> lastSession = Optional.empty();
  private boolean confirmed = true;

  /**
   * A card that was just inserted.
   *
   * @param slot 1 or 2
   * @param card the card
   * @param insertedAt moment of the insertion
   */
  public CardInSlot(int slot, FullCardNumber card, SimInstant insertedAt) {
    this.slot = slot;
    this.card = card;
    this.insertedAt = insertedAt;
  }

  /** 1 or 2. */
  public int slot() {
    return slot;
  }

  /** The card. */
  public FullCardNumber card() {
    return card;
  }

  /** Moment of the insertion. */
  public SimInstant insertedAt() {
    return insertedAt;
  }

  /** How far the authentication has come. */
  public Authentication authentication() {
    return authentication;
  }

  /** The authentication came further. */
  public void authentication(Authentication now) {
    this.authentication = now;
  }

  /** What was read from the card, once it was. */
  public Optional<CardHolderFact> holder() {
    return holder;
  }

  /** The card was read. */
  public void holder(CardHolderFact read) {
    this.holder = Optional.of(read);
  }

  /** What was found of the session before, once the session was opened. */
  public Optional<LastSession> lastSession() {
    return lastSession;
  }

  /** The session before was found. */
  public void lastSession(LastSession found) {
    this.lastSession = Optional.of(found);
  }

  /** Whether the card is of a type. */
  public boolean is(EquipmentType.Code type) {
    return card.cardType().equals(type);
  }

  /** Whether it counts as a card: told since the supply came, and not refused. */
  public boolean counts() {
    return confirmed && !(authentication instanceof Authentication.Refused);
  }

  /** Whether 40 told of it since the supply came. */
  public boolean isConfirmed() {
    return confirmed;
  }

  /** The supply went: the session is over, and only 40 can tell whether the card is still in. */
  public void doubt() {
    confirmed = false;
    authentication = new Authentication.Pending();
  }

  /** The same card, of whose authentication nothing is left. */
  public CardInSlot unauthenticated() {
    CardInSlot anew = new CardInSlot(slot, card, insertedAt);
    anew.holder = holder;
    anew.confirmed = confirmed;
    return anew;
  }

  /** 40 told of the same card again. */
  public void confirm() {
    confirmed = true;
  }
}
