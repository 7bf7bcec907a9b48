package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/**
 * VehicleRegistrationNumber (Б.2.2.26, table Б.36): the registration plate of a vehicle.
 *
 * <p>Octets: codePage 1 (05h in Russia), number 13, filled with blanks.
 *
 * @param codePage the part of ISO 8859
 * @param number 13 octets
 */
public record VehicleRegistrationNumber(int codePage, Octets number) implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 14;

  /** Nothing is known. */
  public static final VehicleRegistrationNumber NONE = of("");

  /** Refuses a text of another size. */
  public VehicleRegistrationNumber {
    CodePage.check(codePage, number, 13);
  }

  /** A plate of at most 13 signs of ISO 8859-5, filled with blanks. */
  public static VehicleRegistrationNumber of(String text) {
    if (text.length() > 13) {
      throw new IllegalArgumentException("«" + text + "» is longer than 13");
    }
    return new VehicleRegistrationNumber(CodePage.CYRILLIC, Text.cyrillic(text, 13));
  }

  /** The text without trailing blanks. */
  public String text() {
    return CodePage.text(codePage, number);
  }

  @Override
  public void encode(OctetWriter out) {
    out.u8(codePage).octets(number);
  }

  /** Reads a text with its code page. */
  public static VehicleRegistrationNumber decode(OctetReader in) throws DecodeException {
    return new VehicleRegistrationNumber(
        in.u8("codePage", "Б.2.2.26"), in.octets(13, "number", "Б.2.2.26"));
  }
}
