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
 * MESSAGE, tag 39 (В.1.3.8): data of either side; the elements of {@link MessageData}, then 1E MAC
 * (6) as the last.
 *
 * <p>The elements are kept as they were sent, since the MAC goes over exactly these octets, in
 * whatever order and form of length a foreign sender chose.
 *
 * @param data what the elements say
 * @param elements the encoded elements before the MAC
 * @param mac check sum over them, 6 octets
 */
public record Message(MessageData data, Octets elements, Octets mac) implements Body {
  /** Refuses a MAC of wrong size. */
  public Message {
    Element.MAC.checked(mac);
  }

  /** A message of our own, with its elements in the order of the table. */
  public static Message of(MessageData data, Octets mac) {
    return new Message(data, data.toOctets(), mac);
  }

  @Override
  public BodyType type() {
    return BodyType.MESSAGE;
  }

  @Override
  public void encode(OctetWriter out) {
    out.octets(elements);
    Element.MAC.write(out, mac);
  }

  /** Reads the elements to the end. */
  public static Message decode(OctetReader in) throws DecodeException {
    Octets all = in.rest();
    Elements found = Elements.read(all.reader(), "В.1.3.8");
    int end = found.offsetOfLast(Element.MAC);
    Octets mac = found.one(Element.MAC);
    MessageData data = MessageData.take(found);
    found.expectNone();
    return new Message(data, all.slice(0, end), mac);
  }

  @Override
  public List<Field> fields() {
    return MessageFields.of(this);
  }
}
