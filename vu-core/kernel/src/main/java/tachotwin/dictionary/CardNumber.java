package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/**
 * CardNumber (Б.1.2, table Б.18): 16 signs of a card.
 *
 * <p>Octets: driverIdentification 14, replacement index 1, renewal index 1; or ownerIdentification
 * 13, consecutive index 1, replacement index 1, renewal index 1. Indices run 0…9, A…Z.
 *
 * @param octets 16 octets, blanks where there is no card
 */
public record CardNumber(Octets octets) implements DataType {
  /** Octets of a number. */
  public static final int SIZE = 16;

  /** No card. */
  public static final CardNumber NONE = new CardNumber(Octets.filled(0x20, SIZE));

  /** Refuses another length. */
  public CardNumber {
    if (octets.length() != SIZE) {
      throw new IllegalArgumentException("card number of " + octets.length() + " octets");
    }
  }

  /** The number of a driver's card. */
  public static CardNumber driver(String identification, char replacement, char renewal) {
    return of(identification, 14, "" + index(replacement) + index(renewal));
  }

  /** The number of a workshop's, controller's or company's card. */
  public static CardNumber owner(
      String identification, char consecutive, char replacement, char renewal) {
    return of(identification, 13, "" + index(consecutive) + index(replacement) + index(renewal));
  }

  /** All 16 signs as given, filled with blanks. */
  public static CardNumber of(String text) {
    return new CardNumber(Ia5String.of(text, SIZE).octets());
  }

  /** The number without trailing blanks. */
  public String text() {
    return Text.ia5(octets);
  }

  @Override
  public void encode(OctetWriter out) {
    out.octets(octets);
  }

  /** Reads a number. */
  public static CardNumber decode(OctetReader in) throws DecodeException {
    return new CardNumber(in.octets(SIZE, "cardNumber", "Б.1.2"));
  }

  private static CardNumber of(String identification, int size, String indices) {
    return new CardNumber(
        Octets.concat(Ia5String.of(identification, size).octets(), Text.ia5(indices, SIZE - size)));
  }

  private static char index(char index) {
    if (!(index >= '0' && index <= '9' || index >= 'A' && index <= 'Z')) {
      throw new IllegalArgumentException("not an index of Б.1.2: " + index);
    }
    return index;
  }
}
