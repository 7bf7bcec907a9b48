package tachotwin.dictionary.card;

import tachotwin.dictionary.Address;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CompanyCardIdentification (4.7.31, Б.48, EF 0520h): Identification of a company's card.
 *
 * <p>Octets: identity 65, organisation 36, address 36, language 2; 139 in all.
 *
 * @param identity the part of all cards
 * @param organisation the company
 * @param address its address
 * @param language preferred language, ISO 639
 */
public record CompanyCardIdentification(
    CardIdentity identity, Name organisation, Address address, Ia5String language)
    implements CardIdentification {
  /** Octets of the whole. */
  public static final int SIZE = 139;

  private static final String CLAUSE = "4.7.31, Б.48, EF 0520h";

  /** Refuses texts that are not of their field's size. */
  public CompanyCardIdentification {
    language.requireSize(2, "language");
  }

  @Override
  public void encode(OctetWriter out) {
    identity.encode(out);
    organisation.encode(out);
    address.encode(out);
    language.encode(out);
  }

  /** Reads one. */
  public static CompanyCardIdentification decode(OctetReader in) throws DecodeException {
    return new CompanyCardIdentification(
        CardIdentity.decode(in),
        Name.decode(in),
        Address.decode(in),
        Ia5String.decode(in, 2, "language", CLAUSE));
  }
}
