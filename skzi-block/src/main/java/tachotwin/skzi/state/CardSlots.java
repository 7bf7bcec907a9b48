package tachotwin.skzi.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.archive.CardsAtEvent;

/** The two slots as the block was told of them. */
public final class CardSlots {
  private Optional<CardInSlot> first = Optional.empty();
  private Optional<CardInSlot> second = Optional.empty();

  /** The card in a slot, 1 or 2, whatever became of its authentication. */
  public Optional<CardInSlot> in(int slot) {
    return switch (slot) {
      case 1 -> first;
      case 2 -> second;
      default -> Optional.empty();
    };
  }

  /** The card in a slot if it counts as one. */
  public Optional<CardInSlot> valid(int slot) {
    return in(slot).filter(CardInSlot::counts);
  }

  /** A driver's card in a slot that counts. */
  public Optional<CardInSlot> driver(int slot) {
    return valid(slot).filter(card -> card.is(EquipmentType.Code.DRIVER_CARD));
  }

  /** A card in a slot with which one may drive: a driver's or a workshop's (table 3, 04h). */
  public Optional<CardInSlot> appropriate(int slot) {
    return valid(slot)
        .filter(
            card ->
                card.is(EquipmentType.Code.DRIVER_CARD)
                    || card.is(EquipmentType.Code.WORKSHOP_CARD));
  }

  /** All cards that are in. */
  public List<CardInSlot> all() {
    return Stream.of(first, second).flatMap(Optional::stream).toList();
  }

  /** Whether two drivers' cards are in (4.7.1). */
  public boolean isCrew() {
    return driver(1).isPresent() && driver(2).isPresent();
  }

  /** The numbers of the cards in both slots. */
  public CardsAtEvent cards() {
    return new CardsAtEvent(number(1), number(2));
  }

  /** The number of the card in a slot that counts, or {@link FullCardNumber#NONE}. */
  public FullCardNumber number(int slot) {
    return valid(slot).map(CardInSlot::card).orElse(FullCardNumber.NONE);
  }

  /** Puts a card into its slot. */
  public void insert(CardInSlot card) {
    set(card.slot(), Optional.of(card));
  }

  /** Empties a slot. */
  public void clear(int slot) {
    set(slot, Optional.empty());
  }

  private void set(int slot, Optional<CardInSlot> card) {
    switch (slot) {
      case 1 -> first = card;
      case 2 -> second = card;
      default -> throw new IllegalArgumentException("no slot " + slot);
    }
  }
}
