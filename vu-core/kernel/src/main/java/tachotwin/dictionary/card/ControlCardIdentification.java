package tachotwin.dictionary.card;

import tachotwin.dictionary.Address;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * ControlCardIdentification (4.7.29, Б.48, EF 0520h): Identification of a controller's card, and of
 * a service card (3.40).
 *
 * <p>Octets: identity 65, organisation 36, address 36, surname 36, firstNames 36, language 2; 211
 * in all.
 *
 * @param identity the part of all cards
 * @param organisation the control body
 * @param address its address
 * @param surname surname of the holder
 * @param firstNames first names
 * @param language preferred language, ISO 639
 */
public record ControlCardIdentification(
    CardIdentity identity,
    Name organisation,
    Address address,
    Name surname,
    Name firstNames,
    Ia5String language)
    implements CardIdentification {
  /** Octets of the whole. */
  public static final int SIZE = 211;

  private static final String CLAUSE = "4.7.29, Б.48, EF 0520h";

  /** Refuses texts that are not of their field's size. */
  public ControlCardIdentification {
    language.requireSize(2, "language");
  }

  @Override
  public void encode(OctetWriter out) {
    identity.encode(out);
    organisation.encode(out);
    address.encode(out);
    surname.encode(out);
    firstNames.encode(out);
    language.encode(out);
  }

  /** Reads one. */
  public static ControlCardIdentification decode(OctetReader in) throws DecodeException {
    return new ControlCardIdentification(
        CardIdentity.decode(in),
        Name.decode(in),
        Address.decode(in),
        Name.decode(in),
        Name.decode(in),
        Ia5String.decode(in, 2, "language", CLAUSE));
  }
}
