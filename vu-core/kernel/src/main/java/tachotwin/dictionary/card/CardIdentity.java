package tachotwin.dictionary.card;

import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CardIdentity (Б.48, EF 0520h): what file 0520h of every card begins with.
 *
 * <p>Octets: issuingState 1, cardNumber 16, issuingAuthority 36, issueDate 4, validityBegin 4,
 * expiryDate 4; 65 in all.
 *
 * @param issuingState the state that issued the card
 * @param cardNumber its 16 signs
 * @param issuingAuthority who issued it
 * @param issueDate when
 * @param validityBegin from when it is valid
 * @param expiryDate until when it is valid
 */
public record CardIdentity(
    NationNumeric issuingState,
    CardNumber cardNumber,
    Name issuingAuthority,
    TimeStamp issueDate,
    TimeStamp validityBegin,
    TimeStamp expiryDate)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 65;

  /** The full number of the card of a kind. */
  public FullCardNumber fullNumber(EquipmentType kind) {
    return new FullCardNumber(kind, issuingState, cardNumber);
  }

  @Override
  public void encode(OctetWriter out) {
    issuingState.encode(out);
    cardNumber.encode(out);
    issuingAuthority.encode(out);
    issueDate.encode(out);
    validityBegin.encode(out);
    expiryDate.encode(out);
  }

  /** Reads one. */
  public static CardIdentity decode(OctetReader in) throws DecodeException {
    return new CardIdentity(
        NationNumeric.decode(in),
        CardNumber.decode(in),
        Name.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in));
  }
}
