package tachotwin.skzi.card;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tachotwin.dictionary.EquipmentType;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;

/** Which authenticated cards give access to what (4.3.1.5, 4.8.1). */
public final class CardRights {
  private final BlockCore core;
  private final CompanyLocks locks;

  /** The cards in the slots of a block. */
  public CardRights(BlockCore core) {
    this.core = core;
    this.locks = new CompanyLocks(core);
  }

  /** Whether card and block know each other. */
  public static boolean isAuthenticated(CardInSlot card) {
    return card.isConfirmed() && card.authentication() instanceof Authentication.Done;
  }

  /** The authenticated card in a slot. */
  public Optional<CardInSlot> card(int slot) {
    return core.state().slots().in(slot).filter(CardRights::isAuthenticated);
  }

  /** The authenticated card in a slot if it is of one of these kinds. */
  public Optional<CardInSlot> card(int slot, EquipmentType.Code... kinds) {
    return card(slot).filter(card -> Arrays.stream(kinds).anyMatch(card::is));
  }

  /**
   * Whether any card is in with which a document can be asked for (4.10.1); the card of a company
   * that another's lock keeps out takes the right from every driver's card beside it (4.4.3).
   */
  public boolean mayPrint() {
    List<CardInSlot> cards = Stream.of(card(1), card(2)).flatMap(Optional::stream).toList();
    boolean inspector =
        cards.stream()
            .anyMatch(
                card ->
                    card.is(EquipmentType.Code.CONTROL_CARD)
                        || card.is(EquipmentType.Code.WORKSHOP_CARD));
    return !cards.isEmpty() && (inspector || cards.stream().noneMatch(locks::keepsOut));
  }

  /** Whether what was registered at a moment may be seen: no company's lock hides it (4.4.3). */
  public boolean maySee(SimInstant at) {
    return Stream.of(card(1), card(2))
        .flatMap(Optional::stream)
        .noneMatch(card -> at.isBefore(locks.visibleFrom(card)));
  }

  /** The card that opens the data of the unit: of a controller, workshop or company (4.8.1). */
  public Optional<CardInSlot> forUnit(int slot) {
    return card(
            slot,
            EquipmentType.Code.CONTROL_CARD,
            EquipmentType.Code.WORKSHOP_CARD,
            EquipmentType.Code.COMPANY_CARD)
        .filter(card -> !locks.keepsOut(card));
  }

  /** The card in the other slot that opens a driver's card: of a controller or company (4.8.1). */
  public Optional<CardInSlot> forDriverCard(int slot) {
    return card(3 - slot, EquipmentType.Code.CONTROL_CARD, EquipmentType.Code.COMPANY_CARD)
        .filter(card -> !locks.keepsOut(card));
  }
}
