package tachotwin.aistk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachotwin.aistk.tlv.Element;
import tachotwin.aistk.tlv.Elements;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.trace.Field;

/**
 * DENYSESSION, tag 33 (В.1.3.3, table В.5): the server breaks the connection. Elements: 09
 * ErrorCode (2, big-endian), 0A Description (at most 255).
 *
 * @param errorCode 0…65 535; those of our server are {@link DenyCode}
 * @param description why, for people, ISO 8859-5
 */
public record DenySession(int errorCode, String description) implements Body {
  /** Refuses a code that two octets cannot hold. */
  public DenySession {
    if (errorCode < 0 || errorCode > 0xFFFF) {
      throw new IllegalArgumentException("ErrorCode " + errorCode);
    }
  }

  /** A refusal of our server. */
  public static DenySession of(DenyCode code) {
    return new DenySession(code.code(), code.description());
  }

  @Override
  public BodyType type() {
    return BodyType.DENYSESSION;
  }

  @Override
  public void encode(OctetWriter out) {
    Element.ERROR_CODE.write(out, new OctetWriter().u16(errorCode).toOctets());
    Element.DESCRIPTION.write(out, Text.cyrillic(description));
  }

  /** Reads the elements to the end. */
  public static DenySession decode(OctetReader in) throws DecodeException {
    Elements elements = Elements.read(in, "В.1.3.3");
    Octets code = elements.one(Element.ERROR_CODE);
    Octets description = elements.one(Element.DESCRIPTION);
    elements.expectNone();
    return new DenySession(code.u8(0) << 8 | code.u8(1), Text.cyrillic(description));
  }

  @Override
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(Element.ERROR_CODE.field(String.format(Locale.ROOT, "%04X", errorCode)));
    fields.add(Element.DESCRIPTION.field(description));
    return List.copyOf(fields);
  }
}
