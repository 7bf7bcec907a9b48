package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/**
 * Address (Б.2.2.1, table Б.3): the address of a workshop, a company or a maker.
 *
 * <p>Octets: codePage 1 (05h in Russia), content 35, filled with blanks.
 *
 * @param codePage the part of ISO 8859
 * @param content 35 octets
 */
public record Address(int codePage, Octets content) implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 36;

  /** Nothing is known. */
  public static final Address NONE = of("");

  /** Refuses a text of another size. */
  public Address {
    CodePage.check(codePage, content, 35);
  }

  /** A text of ISO 8859-5, cut or filled with blanks to 35 signs. */
  public static Address of(String text) {
    return new Address(CodePage.CYRILLIC, Text.cyrillic(text, 35));
  }

  /** The text without trailing blanks. */
  public String text() {
    return CodePage.text(codePage, content);
  }

  @Override
  public void encode(OctetWriter out) {
    out.u8(codePage).octets(content);
  }

  /** Reads a text with its code page. */
  public static Address decode(OctetReader in) throws DecodeException {
    return new Address(in.u8("codePage", "Б.2.2.1"), in.octets(35, "content", "Б.2.2.1"));
  }
}
