package tachotwin.aistk.message;

import java.util.Optional;
import tachotwin.aistk.tlv.Element;
import tachotwin.aistk.tlv.Elements;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * What a MESSAGE says, all elements but its MAC (В.1.3.8, tables В.10, В.13, В.14): 20 Payload or
 * A0 Payload_enc (to 4000; empty where there are no data), 10 SerialNo (4), 11 Confirmed (4), then
 * {@link MessageOptions}.
 *
 * @param encrypted whether the payload goes in A0 and not in 20
 * @param payload 0…4000 octets; a sender of ours keeps to {@link #SENT}
 * @param serialNo number of this message, 0…4 294 967 295
 * @param confirmed number of the last message that the sender received, 0 where none
 * @param options the other elements
 */
public record MessageData(
    boolean encrypted, Octets payload, long serialNo, long confirmed, MessageOptions options) {
  /** Longest payload that is sent (В.3.2, В.3.3). */
  public static final int SENT = 1024;

  /** Refuses a payload that is too long. */
  public MessageData {
    Element.PAYLOAD_ENC.checked(payload);
  }

  /** The encoded elements in the order of the table, over which the MAC goes. */
  public Octets toOctets() {
    OctetWriter out = new OctetWriter();
    (encrypted ? Element.PAYLOAD_ENC : Element.PAYLOAD).write(out, payload);
    Element.SERIAL_NO.writeU32(out, serialNo);
    Element.CONFIRMED.writeU32(out, confirmed);
    options.encode(out);
    return out.toOctets();
  }

  /** Takes all elements but the MAC. */
  static MessageData take(Elements elements) throws DecodeException {
    Optional<Octets> plain = elements.maybe(Element.PAYLOAD);
    Optional<Octets> encrypted = elements.maybe(Element.PAYLOAD_ENC);
    if (plain.isPresent() == encrypted.isPresent()) {
      throw new DecodeException(0, "Payload", "В.1.3.8", "neither or both of 20 and A0");
    }
    return new MessageData(
        encrypted.isPresent(),
        encrypted.or(() -> plain).orElseThrow(),
        elements.u32(Element.SERIAL_NO),
        elements.u32(Element.CONFIRMED),
        MessageOptions.take(elements));
  }
}
