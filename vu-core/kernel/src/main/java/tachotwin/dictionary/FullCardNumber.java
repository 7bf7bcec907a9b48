package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * FullCardNumber (Б.2.2.12, table Б.18): everything that names a card.
 *
 * <p>Octets: cardType 1, cardIssuingMemberState 1, cardNumber 16; 18 in all.
 *
 * @param cardType kind of card
 * @param cardIssuingMemberState the state that issued it
 * @param cardNumber its 16 signs
 */
public record FullCardNumber(
    EquipmentType cardType, NationNumeric cardIssuingMemberState, CardNumber cardNumber)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 18;

  /** No card: zeros and blanks (Б.1.2). */
  public static final FullCardNumber NONE =
      new FullCardNumber(
          EquipmentType.Code.NONE, NationNumeric.Code.NO_INFORMATION, CardNumber.NONE);

  /** Whether there is no card. */
  public boolean isNone() {
    return cardType.code() == 0;
  }

  @Override
  public void encode(OctetWriter out) {
    cardType.encode(out);
    cardIssuingMemberState.encode(out);
    cardNumber.encode(out);
  }

  /** Reads one. */
  public static FullCardNumber decode(OctetReader in) throws DecodeException {
    return new FullCardNumber(
        EquipmentType.decode(in), NationNumeric.decode(in), CardNumber.decode(in));
  }
}
