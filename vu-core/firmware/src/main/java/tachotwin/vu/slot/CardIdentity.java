package tachotwin.vu.slot;

import tachotwin.dictionary.Address;
import tachotwin.dictionary.Name;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.vu.mode.CardType;

/**
 * Who a card is and who holds it: EF Identification (0520h, Б.48).
 *
 * <p>Octets: nation (1), number (16), authority (36), issued, valid from, valid until (4 each);
 * then for a driver's card surname and first names (36 each), for the others name and address of
 * the body (36 each) and, but for a company, surname and first names of the holder.
 *
 * @param type type of the card
 * @param nation table Б.23
 * @param number number with indices, at most 16 signs
 * @param surname holder's surname, or the body's name where the card has no holder
 * @param firstNames holder's first names, may be empty
 * @param expiry end of validity
 */
public record CardIdentity(
    CardType type,
    int nation,
    String number,
    String surname,
    String firstNames,
    SimInstant expiry) {
  private static final String CLAUSE = "Б.48";

  /** Russia in table Б.23. */
  public static final int RUSSIA = 0x2B;

  /** What is known of a card that lets itself be read only after authentication. */
  public static CardIdentity unread(CardType type, String number) {
    return new CardIdentity(type, RUSSIA, number, "", "", SimInstant.ofEpochSecond(0xFFFF_FFFFL));
  }

  /** Reads the content of the file; octets after the names are not looked at. */
  public static CardIdentity decode(CardType type, Octets file) throws DecodeException {
    OctetReader in = file.reader();
    int nation = in.u8("cardIssuingMemberState", CLAUSE);
    String number = Text.ia5(in.octets(16, "cardNumber", CLAUSE));
    in.octets(Name.SIZE, "cardIssuingAuthorityName", CLAUSE);
    in.octets(8, "cardIssueDate, cardValidityBegin", CLAUSE);
    SimInstant expiry = SimInstant.ofEpochSecond(in.u32("cardExpiryDate", CLAUSE));
    String surname = Name.decode(in).text();
    String firstNames = "";
    switch (type) {
      case DRIVER -> firstNames = Name.decode(in).text();
      case WORKSHOP, CONTROL, SERVICE -> {
        in.octets(Address.SIZE, "address", CLAUSE);
        surname = Name.decode(in).text();
        firstNames = Name.decode(in).text();
      }
      case COMPANY, NONE -> {}
    }
    return new CardIdentity(type, nation, number, surname, firstNames, expiry);
  }
}
