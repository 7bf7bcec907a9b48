package tachotwin.card.profile;

import java.util.Optional;
import tachotwin.card.filesystem.CardType;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.card.BirthDate;
import tachotwin.dictionary.card.CardIdentification;
import tachotwin.dictionary.card.CardIdentity;
import tachotwin.dictionary.card.CompanyCardIdentification;
import tachotwin.dictionary.card.ControlCardIdentification;
import tachotwin.dictionary.card.DriverCardIdentification;
import tachotwin.dictionary.card.DrivingLicenceInfo;
import tachotwin.dictionary.card.WorkshopCardIdentification;

/** Who gets a card; the kind of holder is the kind of card. Texts are in Russian, to 35 signs. */
public sealed interface CardHolder {
  /** The kind of card that such a holder gets. */
  CardType type();

  /** The name in the certificate. */
  String name();

  /** File 0520h of the holder's card. */
  CardIdentification identification(CardIdentity identity);

  /** File 0521h, which only a driver has. */
  default Optional<DrivingLicenceInfo> licence() {
    return Optional.empty();
  }

  /**
   * A driver (4.7.19).
   *
   * @param surname surname
   * @param firstNames first names
   * @param birthDate day of birth
   * @param licenceNumber number of the driving licence, to 16 signs of ASCII
   * @param licenceAuthority who issued it
   */
  record Driver(
      String surname,
      String firstNames,
      BirthDate birthDate,
      String licenceNumber,
      String licenceAuthority)
      implements CardHolder {
    @Override
    public CardType type() {
      return CardType.DRIVER;
    }

    @Override
    public String name() {
      return surname + " " + firstNames;
    }

    @Override
    public CardIdentification identification(CardIdentity identity) {
      return new DriverCardIdentification(
          identity, Name.of(surname), Name.of(firstNames), birthDate, LANGUAGE);
    }

    @Override
    public Optional<DrivingLicenceInfo> licence() {
      return Optional.of(
          new DrivingLicenceInfo(
              Name.of(licenceAuthority),
              NationNumeric.Code.RUSSIA,
              Ia5String.of(licenceNumber, 16)));
    }
  }

  /**
   * A workshop's technician (4.7.27).
   *
   * @param organisation the workshop
   * @param address its address
   * @param surname surname
   * @param firstNames first names
   */
  record Workshop(String organisation, String address, String surname, String firstNames)
      implements CardHolder {
    @Override
    public CardType type() {
      return CardType.WORKSHOP;
    }

    @Override
    public String name() {
      return organisation;
    }

    @Override
    public CardIdentification identification(CardIdentity identity) {
      return new WorkshopCardIdentification(
          identity,
          Name.of(organisation),
          Address.of(address),
          Name.of(surname),
          Name.of(firstNames),
          LANGUAGE);
    }
  }

  /**
   * A controller (4.7.29); the clause asks for no person, the European file has room for one.
   *
   * @param organisation the control body
   * @param address its address
   * @param surname surname
   * @param firstNames first names
   */
  record Control(String organisation, String address, String surname, String firstNames)
      implements CardHolder {
    @Override
    public CardType type() {
      return CardType.CONTROL;
    }

    @Override
    public String name() {
      return organisation;
    }

    @Override
    public CardIdentification identification(CardIdentity identity) {
      return new ControlCardIdentification(
          identity,
          Name.of(organisation),
          Address.of(address),
          Name.of(surname),
          Name.of(firstNames),
          LANGUAGE);
    }
  }

  /**
   * An owner of vehicles (4.7.31).
   *
   * @param organisation the company or the person
   * @param address its address
   */
  record Company(String organisation, String address) implements CardHolder {
    @Override
    public CardType type() {
      return CardType.COMPANY;
    }

    @Override
    public String name() {
      return organisation;
    }

    @Override
    public CardIdentification identification(CardIdentity identity) {
      return new CompanyCardIdentification(
          identity, Name.of(organisation), Address.of(address), LANGUAGE);
    }
  }

  /**
   * An operator of technical inspections (3.40, 4.17.2.3); file 0520h is laid out as a
   * controller's.
   *
   * @param organisation the operator
   * @param address its address
   * @param surname surname of the expert
   * @param firstNames first names
   */
  record Service(String organisation, String address, String surname, String firstNames)
      implements CardHolder {
    @Override
    public CardType type() {
      return CardType.SERVICE;
    }

    @Override
    public String name() {
      return organisation;
    }

    @Override
    public CardIdentification identification(CardIdentity identity) {
      return new ControlCardIdentification(
          identity,
          Name.of(organisation),
          Address.of(address),
          Name.of(surname),
          Name.of(firstNames),
          LANGUAGE);
    }
  }

  /** Preferred language: Russian. */
  Ia5String LANGUAGE = Ia5String.of("ru", 2);
}
