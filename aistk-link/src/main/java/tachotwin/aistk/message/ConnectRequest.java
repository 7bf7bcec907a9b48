package tachotwin.aistk.message;

import java.util.ArrayList;
import java.util.List;
import tachotwin.aistk.tlv.Element;
import tachotwin.aistk.tlv.Elements;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * CONNECTREQUEST, tag 30 (В.1.3.1, table В.3): the tachograph asks for a session. Elements: 02
 * Server Address, 03 Part Number (16), 04 Key Id (16), 05 IdRequest (16), 06 RFU (4 zeros, ignored
 * when read).
 *
 * @param serverAddress DNS name, IA5; empty where it is not sent
 * @param partNumber serial number of the block, 16 octets of IA5
 * @param keyId identifier of the block's public key, 16 octets
 * @param idRequest time (4, big-endian) ‖ random (12)
 */
public record ConnectRequest(
    String serverAddress, Octets partNumber, Octets keyId, Octets idRequest) implements Body {
  private static final Octets RFU = Octets.filled(0, 4);

  /** Refuses fields of wrong size. */
  public ConnectRequest {
    Element.PART_NUMBER.checked(partNumber);
    Element.KEY_ID.checked(keyId);
    Element.ID_REQUEST.checked(idRequest);
  }

  /** The time by the tachograph's clock, the first four octets of IdRequest. */
  public SimInstant time() {
    long seconds = 0;
    for (int i = 0; i < 4; i++) {
      seconds = seconds << 8 | idRequest.u8(i);
    }
    return SimInstant.ofEpochSecond(seconds);
  }

  @Override
  public BodyType type() {
    return BodyType.CONNECTREQUEST;
  }

  @Override
  public void encode(OctetWriter out) {
    if (!serverAddress.isEmpty()) {
      Element.SERVER_ADDRESS.write(out, Text.ia5(serverAddress, serverAddress.length()));
    }
    Element.PART_NUMBER.write(out, partNumber);
    Element.KEY_ID.write(out, keyId);
    Element.ID_REQUEST.write(out, idRequest);
    Element.RFU.write(out, RFU);
  }

  /** Reads the elements to the end. */
  public static ConnectRequest decode(OctetReader in) throws DecodeException {
    Elements elements = Elements.read(in, "В.1.3.1");
    String address = address(elements.maybe(Element.SERVER_ADDRESS).orElse(Octets.EMPTY));
    Octets partNumber = elements.one(Element.PART_NUMBER);
    Octets keyId = elements.one(Element.KEY_ID);
    Octets idRequest = elements.one(Element.ID_REQUEST);
    elements.one(Element.RFU);
    elements.expectNone();
    return new ConnectRequest(address, partNumber, keyId, idRequest);
  }

  private static String address(Octets octets) throws DecodeException {
    for (int i = 0; i < octets.length(); i++) {
      if (octets.u8(i) <= 0x20 || octets.u8(i) > 0x7E) {
        throw new DecodeException(
            i, Element.SERVER_ADDRESS.title(), "В.1.3.1", "%02X".formatted(octets.u8(i)));
      }
    }
    return Text.ia5(octets);
  }

  @Override
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    if (!serverAddress.isEmpty()) {
      fields.add(Element.SERVER_ADDRESS.field(serverAddress));
    }
    fields.add(Element.PART_NUMBER.field(Text.ia5(partNumber)));
    fields.add(Element.KEY_ID.field(keyId));
    fields.add(Element.ID_REQUEST.field(time() + " " + idRequest.from(4).toHex()));
    return List.copyOf(fields);
  }
}
