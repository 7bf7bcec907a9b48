package tachotwin.skzi.report;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.paper.Pictogram;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.card.CardRights;
import tachotwin.skzi.state.BlockState;
import tachotwin.skzi.state.CardInSlot;

/**
 * Block 3 of Д.2, «Идентификационные данные владельца карты»; the pictograms of the kind of card
 * (table А.8) are its identifier.
 */
record Holder(CardHolderFact holder) implements ReportBlock {
  @Override
  public void print(Page page) {
    page.pictograms("", kind(), Pictogram.CARD)
        .name("Фамилия", holder.surname().text())
        .name("Имя", holder.firstNames().text())
        .field("Карта №", PaperFormat.card(holder.card()))
        .field("Срок действия:", PaperFormat.date(holder.expiry()));
  }

  private Pictogram kind() {
    if (!(holder.card().cardType() instanceof EquipmentType.Code code)) {
      return Pictogram.CARD;
    }
    return switch (code) {
      case WORKSHOP_CARD -> Pictogram.WORKSHOP;
      case CONTROL_CARD -> Pictogram.CONTROL;
      case COMPANY_CARD -> Pictogram.COMPANY;
      default -> Pictogram.DRIVING;
    };
  }

  /** The holders of all authenticated cards, slot 1 first. */
  static List<Holder> ofAll(BlockState state) {
    return state.slots().all().stream()
        .filter(CardRights::isAuthenticated)
        .map(CardInSlot::holder)
        .flatMap(Optional::stream)
        .map(Holder::new)
        .toList();
  }

  /** The controller, where his card is in. */
  static Optional<Holder> ofController(BlockState state) {
    return ofAll(state).stream()
        .filter(one -> one.holder.card().cardType() == EquipmentType.Code.CONTROL_CARD)
        .findFirst();
  }
}
