package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/**
 * Name (Б.2.2.17, table Б.24): the name of a person or an organisation.
 *
 * <p>Octets: codePage 1 (05h in Russia), name 35, filled with blanks.
 *
 * @param codePage the part of ISO 8859
 * @param name 35 octets
 */
public record Name(int codePage, Octets name) implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 36;

  /** Nothing is known. */
  public static final Name NONE = of("");

  /** Refuses a text of another size. */
  public Name {
    CodePage.check(codePage, name, 35);
  }

  /** A text of ISO 8859-5, cut or filled with blanks to 35 signs. */
  public static Name of(String text) {
    return new Name(CodePage.CYRILLIC, Text.cyrillic(text, 35));
  }

  /** The text without trailing blanks. */
  public String text() {
    return CodePage.text(codePage, name);
  }

  @Override
  public void encode(OctetWriter out) {
    out.u8(codePage).octets(name);
  }

  /** Reads a text with its code page. */
  public static Name decode(OctetReader in) throws DecodeException {
    return new Name(in.u8("codePage", "Б.2.2.17"), in.octets(35, "name", "Б.2.2.17"));
  }
}
