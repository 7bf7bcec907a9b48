package tachotwin.aistk.message;

import java.util.List;
import tachotwin.aistk.tlv.Element;
import tachotwin.aistk.tlv.Elements;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * CONFIRMSESSION, tag 37 (В.1.3.7, table В.9): the server proves itself. Element: 08 H = CurTime
 * (4, big-endian) ‖ U (6).
 *
 * @param h 10 octets
 */
public record ConfirmSession(Octets h) implements Body {
  /** Refuses an H of wrong size. */
  public ConfirmSession {
    Element.H.checked(h);
  }

  @Override
  public BodyType type() {
    return BodyType.CONFIRMSESSION;
  }

  @Override
  public void encode(OctetWriter out) {
    Element.H.write(out, h);
  }

  /** Reads the elements to the end. */
  public static ConfirmSession decode(OctetReader in) throws DecodeException {
    Elements elements = Elements.read(in, "В.1.3.7");
    Octets h = elements.one(Element.H);
    elements.expectNone();
    return new ConfirmSession(h);
  }

  @Override
  public List<Field> fields() {
    long seconds = (long) h.u8(0) << 24 | h.u8(1) << 16 | h.u8(2) << 8 | h.u8(3);
    return List.of(
        Element.H.field("CurTime " + SimInstant.ofEpochSecond(seconds)),
        Element.H.field("U " + h.from(4).toHex()));
  }
}
