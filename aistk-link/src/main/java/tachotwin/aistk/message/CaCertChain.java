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
 * CACERTCHAIN, tag 35 (В.1.3.5, table В.7): certificates of authorities in the order in which the
 * block verifies them. Elements: 01 certificate (to 3000), at least one.
 *
 * @param certificates DER
 */
public record CaCertChain(List<Octets> certificates) implements Body {
  /** Refuses an empty chain. */
  public CaCertChain {
    certificates = List.copyOf(certificates);
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("no certificate");
    }
    certificates.forEach(Element.CA_CERTIFICATE::checked);
  }

  @Override
  public BodyType type() {
    return BodyType.CACERTCHAIN;
  }

  @Override
  public void encode(OctetWriter out) {
    certificates.forEach(certificate -> Element.CA_CERTIFICATE.write(out, certificate));
  }

  /** Reads the elements to the end. */
  public static CaCertChain decode(OctetReader in) throws DecodeException {
    Elements elements = Elements.read(in, "В.1.3.5");
    List<Octets> certificates = elements.all(Element.CA_CERTIFICATE, Integer.MAX_VALUE);
    elements.expectNone();
    if (certificates.isEmpty()) {
      throw in.refuse(Element.CA_CERTIFICATE.title(), "В.1.3.5", "missing");
    }
    return new CaCertChain(certificates);
  }

  @Override
  public List<Field> fields() {
    return certificates.stream().map(Element.CA_CERTIFICATE::field).toList();
  }
}
