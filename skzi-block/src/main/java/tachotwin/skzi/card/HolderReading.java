package tachotwin.skzi.card;

import java.util.Optional;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardIdentification;
import tachotwin.dictionary.card.CompanyCardIdentification;
import tachotwin.dictionary.card.ControlCardIdentification;
import tachotwin.dictionary.card.DriverCardIdentification;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.dictionary.card.WorkshopCardIdentification;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;

/** Who holds a card, by its file 0520h. */
final class HolderReading {
  private HolderReading() {}

  /**
   * What the journal of insertions keeps of the holder (Б.26).
   *
   * @param previous the use of a vehicle before this session
   * @param previousDriving minutes driven with other vehicles in the 24 hours before
   * @throws DecodeException where the file is of another card than 40 told of
   */
  static CardHolderFact of(
      CardInSlot card, CardContents contents, Optional<VehicleUse> previous, int previousDriving)
      throws DecodeException {
    CardIdentification file =
        contents.get(
            CardFile.IDENTIFICATION, in -> CardIdentification.decode(card.card().cardType(), in));
    FullCardNumber number = file.identity().fullNumber(card.card().cardType());
    if (!number.equals(card.card())) {
      throw new DecodeException(
          0, "cardNumber", "Б.48, EF 0520h", "another card: " + number.cardNumber().text());
    }
    return new CardHolderFact(
        card.insertedAt(),
        card.slot(),
        card.card(),
        surname(file),
        firstNames(file),
        SimInstant.ofEpochSecond(file.identity().expiryDate().seconds()),
        previous.map(VehicleUse::vehicle).orElse(VehicleRegistration.NONE),
        previous.flatMap(use -> use.lastUse().instant()),
        false,
        organisation(file),
        previousDriving);
  }

  private static Name surname(CardIdentification file) {
    if (file instanceof DriverCardIdentification driver) {
      return driver.surname();
    }
    if (file instanceof WorkshopCardIdentification workshop) {
      return workshop.surname();
    }
    if (file instanceof ControlCardIdentification control) {
      return control.surname();
    }
    return ((CompanyCardIdentification) file).organisation();
  }

  private static Name organisation(CardIdentification file) {
    if (file instanceof WorkshopCardIdentification workshop) {
      return workshop.organisation();
    }
    return file instanceof ControlCardIdentification control ? control.organisation() : Name.NONE;
  }

  private static Name firstNames(CardIdentification file) {
    if (file instanceof DriverCardIdentification driver) {
      return driver.firstNames();
    }
    if (file instanceof WorkshopCardIdentification workshop) {
      return workshop.firstNames();
    }
    if (file instanceof ControlCardIdentification control) {
      return control.firstNames();
    }
    return Name.NONE;
  }
}
