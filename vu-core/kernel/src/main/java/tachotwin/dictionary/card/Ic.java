package tachotwin.dictionary.card;

import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * Ic (Б.48, EF 0005h): IC, the identity of the card's microprocessor.
 *
 * <p>Octets: serialNumber 4, manufacturingReferences 4; 8 in all.
 *
 * @param serialNumber number of the chip
 * @param manufacturingReferences references of its maker
 */
public record Ic(Octets serialNumber, Octets manufacturingReferences) implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 8;

  private static final String CLAUSE = "Б.48, EF 0005h";

  /** Refuses texts that are not of their field's size. */
  public Ic {
    if (serialNumber.length() != 4) {
      throw new IllegalArgumentException("serialNumber of " + serialNumber.length() + " octets");
    }
    if (manufacturingReferences.length() != 4) {
      throw new IllegalArgumentException(
          "manufacturingReferences of " + manufacturingReferences.length() + " octets");
    }
  }

  @Override
  public void encode(OctetWriter out) {
    out.octets(serialNumber);
    out.octets(manufacturingReferences);
  }

  /** Reads one. */
  public static Ic decode(OctetReader in) throws DecodeException {
    return new Ic(
        in.octets(4, "serialNumber", CLAUSE), in.octets(4, "manufacturingReferences", CLAUSE));
  }
}
