package tachotwin.dictionary;

import java.nio.charset.StandardCharsets;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/**
 * IA5String (Б.1.1): a text of a fixed number of octets, filled with blanks (Б.2.1.5).
 *
 * @param octets the octets of the field, kept as read even when Б.1.1 reserves them
 */
public record Ia5String(Octets octets) implements DataType {
  /** A text of at most {@code size} signs of ASCII, filled with blanks. */
  public static Ia5String of(String text, int size) {
    if (text.length() > size || !StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("«" + text + "» is not " + size + " signs of ASCII");
    }
    return new Ia5String(Text.ia5(text, size));
  }

  /** A field of blanks. */
  public static Ia5String blank(int size) {
    return of("", size);
  }

  /** The text without its trailing blanks. */
  public String text() {
    return Text.ia5(octets);
  }

  @Override
  public void encode(OctetWriter out) {
    out.octets(octets);
  }

  /** Reads a field of a known size. */
  public static Ia5String decode(OctetReader in, int size, String field, String clause)
      throws DecodeException {
    return new Ia5String(in.octets(size, field, clause));
  }

  /** Refuses, as the caller's mistake, a text that is not of the field's size. */
  public void requireSize(int size, String field) {
    if (octets.length() != size) {
      throw new IllegalArgumentException(field + " of " + octets.length() + ", not " + size);
    }
  }
}
