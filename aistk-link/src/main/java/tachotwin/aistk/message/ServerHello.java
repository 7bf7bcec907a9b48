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
 * SERVERHELLO, tag 31 (В.1.3.2, table В.4): the server's answer to CONNECTREQUEST, or its wish to
 * authenticate again. Elements: 01 certificate (to 2500), 05 Random (16).
 *
 * @param certificate certificate of the server (CS), DER
 * @param rnds random number of the server, 16 octets
 */
public record ServerHello(Octets certificate, Octets rnds) implements Body {
  /** Refuses fields of wrong size. */
  public ServerHello {
    Element.SERVER_CERTIFICATE.checked(certificate);
    Element.RNDS.checked(rnds);
  }

  @Override
  public BodyType type() {
    return BodyType.SERVERHELLO;
  }

  @Override
  public void encode(OctetWriter out) {
    Element.SERVER_CERTIFICATE.write(out, certificate);
    Element.RNDS.write(out, rnds);
  }

  /** Reads the elements to the end. */
  public static ServerHello decode(OctetReader in) throws DecodeException {
    Elements elements = Elements.read(in, "В.1.3.2");
    Octets certificate = elements.one(Element.SERVER_CERTIFICATE);
    Octets rnds = elements.one(Element.RNDS);
    elements.expectNone();
    return new ServerHello(certificate, rnds);
  }

  @Override
  public List<Field> fields() {
    return List.of(Element.SERVER_CERTIFICATE.field(certificate), Element.RNDS.field(rnds));
  }
}
