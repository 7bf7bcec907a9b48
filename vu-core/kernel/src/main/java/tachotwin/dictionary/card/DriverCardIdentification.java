package tachotwin.dictionary.card;

import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * DriverCardIdentification (4.7.19, Б.48, EF 0520h): Identification of a driver's card.
 *
 * <p>Octets: identity 65, surname 36, firstNames 36, birthDate 4, language 2; 143 in all.
 *
 * @param identity the part of all cards
 * @param surname surname of the driver
 * @param firstNames first names
 * @param birthDate day of birth
 * @param language preferred language, ISO 639
 */
public record DriverCardIdentification(
    CardIdentity identity, Name surname, Name firstNames, BirthDate birthDate, Ia5String language)
    implements CardIdentification {
  /** Octets of the whole. */
  public static final int SIZE = 143;

  private static final String CLAUSE = "4.7.19, Б.48, EF 0520h";

  /** Refuses texts that are not of their field's size. */
  public DriverCardIdentification {
    language.requireSize(2, "language");
  }

  @Override
  public void encode(OctetWriter out) {
    identity.encode(out);
    surname.encode(out);
    firstNames.encode(out);
    birthDate.encode(out);
    language.encode(out);
  }

  /** Reads one. */
  public static DriverCardIdentification decode(OctetReader in) throws DecodeException {
    return new DriverCardIdentification(
        CardIdentity.decode(in),
        Name.decode(in),
        Name.decode(in),
        BirthDate.decode(in),
        Ia5String.decode(in, 2, "language", CLAUSE));
  }
}
