package tachotwin.skzi.card;

import java.util.Arrays;
import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;

/** Which authenticated cards give access to what (4.3.1.5, 4.8.1). */
public final class CardRights {
  private final BlockCore core;

  /** The cards in the slots of a block. */
  public CardRights(BlockCore core) {
    this.core = core;
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

  /** Whether any card is in with which a document can be asked for (4.10.1). */
  public boolean mayPrint() {
    return card(1).isPresent() || card(2).isPresent();
  }

  /** The card that opens the data of the unit: of a controller, workshop or company (4.8.1). */
  public Optional<CardInSlot> forUnit(int slot) {
    return card(
        slot,
        EquipmentType.Code.CONTROL_CARD,
        EquipmentType.Code.WORKSHOP_CARD,
        EquipmentType.Code.COMPANY_CARD);
  }

  /** The card in the other slot that opens a driver's card: of a controller or company (4.8.1). */
  public Optional<CardInSlot> forDriverCard(int slot) {
    return card(3 - slot, EquipmentType.Code.CONTROL_CARD, EquipmentType.Code.COMPANY_CARD);
  }
}
