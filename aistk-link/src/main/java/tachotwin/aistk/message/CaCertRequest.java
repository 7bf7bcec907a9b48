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
 * CACERTREQUEST, tag 34 (В.1.3.4, table В.6): the tachograph lacks the key to verify the server's
 * certificate. Elements: 04 KeyId (16), once or twice: keys of authorities that the block knows.
 *
 * @param keyIds one or two identifiers of 16 octets
 */
public record CaCertRequest(List<Octets> keyIds) implements Body {
  /** Sixteen zeros: stands for «none», since one identifier must be sent. */
  public static final Octets NO_KEY = Octets.filled(0, 16);

  private static final int MOST = 2;

  /** Refuses another number of identifiers. */
  public CaCertRequest {
    keyIds = List.copyOf(keyIds);
    if (keyIds.isEmpty() || keyIds.size() > MOST) {
      throw new IllegalArgumentException(keyIds.size() + " identifiers");
    }
    keyIds.forEach(Element.CA_KEY_ID::checked);
  }

  @Override
  public BodyType type() {
    return BodyType.CACERTREQUEST;
  }

  @Override
  public void encode(OctetWriter out) {
    keyIds.forEach(keyId -> Element.CA_KEY_ID.write(out, keyId));
  }

  /** Reads the elements to the end. */
  public static CaCertRequest decode(OctetReader in) throws DecodeException {
    Elements elements = Elements.read(in, "В.1.3.4");
    List<Octets> keyIds = elements.all(Element.CA_KEY_ID, MOST);
    elements.expectNone();
    if (keyIds.isEmpty()) {
      throw in.refuse(Element.CA_KEY_ID.title(), "В.1.3.4", "missing");
    }
    return new CaCertRequest(keyIds);
  }

  @Override
  public List<Field> fields() {
    return keyIds.stream().map(Element.CA_KEY_ID::field).toList();
  }
}
