package tachotwin.skzi.activation;

import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.profile.Rule;
import tachotwin.skzi.card.CardRights;
import tachotwin.skzi.key.LifeStage;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;

/** Whose cards let the block be activated, calibrated and taken out of service (4.4.3, 4.16.2). */
final class WorkshopCards {
  private final BlockCore core;
  private final CardRights rights;

  WorkshopCards(BlockCore core) {
    this.core = core;
    this.rights = new CardRights(core);
  }

  /** The workshop's card in a slot, with the owner's beside it where the profile asks for it. */
  Optional<FullCardNumber> activating(int slot) {
    boolean company =
        core.state().rule(Rule.ACTIVATION_WITH_COMPANY) == 0
            || rights.card(3 - slot, EquipmentType.Code.COMPANY_CARD).isPresent();
    return company ? calibrating(slot) : Optional.empty();
  }

  /** The workshop's card in a slot. */
  Optional<FullCardNumber> calibrating(int slot) {
    return rights.card(slot, EquipmentType.Code.WORKSHOP_CARD).map(CardInSlot::card);
  }

  /**
   * The card that may end the service: a block whose keys may not be used any more cannot
   * authenticate one, so there the card told of by 40 is enough.
   */
  Optional<FullCardNumber> withdrawing(int slot) {
    return core.state().activation().stage() == LifeStage.EXPIRED
        ? core.state()
            .slots()
            .valid(slot)
            .filter(card -> card.is(EquipmentType.Code.WORKSHOP_CARD))
            .map(CardInSlot::card)
        : calibrating(slot);
  }
}
