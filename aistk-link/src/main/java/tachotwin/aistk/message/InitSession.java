package tachotwin.aistk.message;

import java.util.List;
import tachotwin.aistk.tlv.Element;
import tachotwin.aistk.tlv.Elements;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * INITSESSION, tag 36 (В.1.3.6, table В.8): the tachograph proves itself. Elements: 01 certificate
 * (to 3000), 05 Random (16), 07 S (64).
 *
 * @param certificate certificate of the block (CKC), DER
 * @param rndkc random number of the block, 16 octets
 * @param s cryptogram of the block, 64 octets
 */
public record InitSession(Octets certificate, Octets rndkc, Octets s) implements Body {
  /** Refuses fields of wrong size. */
  public InitSession {
    Element.UNIT_CERTIFICATE.checked(certificate);
    Element.RNDKC.checked(rndkc);
    Element.S.checked(s);
  }

  @Override
  public BodyType type() {
    return BodyType.INITSESSION;
  }

  @Override
  public void encode(OctetWriter out) {
    Element.UNIT_CERTIFICATE.write(out, certificate);
    Element.RNDKC.write(out, rndkc);
    Element.S.write(out, s);
  }

  /** Reads the elements to the end. */
  public static InitSession decode(OctetReader in) throws DecodeException {
    Elements elements = Elements.read(in, "В.1.3.6");
    Octets certificate = elements.one(Element.UNIT_CERTIFICATE);
    Octets rndkc = elements.one(Element.RNDKC);
    Octets s = elements.one(Element.S);
    elements.expectNone();
    return new InitSession(certificate, rndkc, s);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Element.UNIT_CERTIFICATE.field(certificate),
        Element.RNDKC.field(rndkc),
        Element.S.field(s));
  }
}
