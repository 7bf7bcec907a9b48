package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.archive.LockFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;

/**
 * The locks of companies (4.4.3, 4.7.1, 4.7.33; Order 36, item 15). A lock lasts until its company
 * takes it off or another one sets its own. While it lasts, the card of another company gives no
 * access; what was registered under it stays hidden from such a card for good.
 *
 * <p>Cards of one company have the same nation and the same owner's identification, the first 13
 * signs of the number (Б.1.2).
 */
public final class CompanyLocks {
  private static final int OWNER = 13;

  private final BlockCore core;

  /** The locks that a block keeps. */
  public CompanyLocks(BlockCore core) {
    this.core = core;
  }

  /** The lock that lasts. */
  public Optional<LockFact> current() {
    return core.archive().last(LockFact.class).filter(LockFact::lockIn);
  }

  /** Whether a lock is of the company of a card. */
  public static boolean isOf(LockFact lock, FullCardNumber card) {
    return lock.card().cardIssuingMemberState().equals(card.cardIssuingMemberState())
        && owner(lock.card()).equals(owner(card));
  }

  /** Whether a lock lasts that keeps this card out: it is of another company. */
  public boolean keepsOut(CardInSlot card) {
    return card.is(EquipmentType.Code.COMPANY_CARD)
        && current().filter(lock -> !isOf(lock, card.card())).isPresent();
  }

  /** Whether a company's card may set its lock now, or take it off. */
  boolean mayChange(CardInSlot card, boolean lockIn) {
    boolean own = current().filter(lock -> isOf(lock, card.card())).isPresent();
    return card.is(EquipmentType.Code.COMPANY_CARD) && own != lockIn;
  }

  /** From when on a card sees what was registered: the end of the last lock of another company. */
  public SimInstant visibleFrom(CardInSlot card) {
    SimInstant out = new SimInstant(Long.MIN_VALUE);
    if (!card.is(EquipmentType.Code.COMPANY_CARD)) {
      return out;
    }
    List<LockFact> facts = core.archive().all(LockFact.class);
    for (int i = 0; i + 1 < facts.size(); i++) {
      if (facts.get(i).lockIn() && !isOf(facts.get(i), card.card())) {
        out = facts.get(i + 1).at();
      }
    }
    return out;
  }

  private static String owner(FullCardNumber card) {
    String number = card.cardNumber().text();
    return number.substring(0, Math.min(OWNER, number.length()));
  }
}
