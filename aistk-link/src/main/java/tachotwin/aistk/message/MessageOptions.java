package tachotwin.aistk.message;

import java.util.OptionalInt;
import java.util.OptionalLong;
import tachotwin.aistk.tlv.Element;
import tachotwin.aistk.tlv.Elements;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * The elements 12…1F of a MESSAGE (table В.10), each of which may be absent.
 *
 * @param retransmitReq 12: asks for the previous message again, with a reason
 * @param idProcessingSys 13: code of the processing system, 0 for the data collection system itself
 * @param vpProcessingSys 14: version of the protocol with the processing system
 * @param utiSerial 15: number of the block, 16 or 32 octets; empty where it is not sent
 * @param diagnostic 1C: diagnostic data for the server
 * @param priority 1D: level of priority; the standard does not say which end of 0…255 is the higher
 * @param source 1F: table В.11
 */
public record MessageOptions(
    OptionalInt retransmitReq,
    OptionalLong idProcessingSys,
    OptionalInt vpProcessingSys,
    Octets utiSerial,
    OptionalInt diagnostic,
    OptionalInt priority,
    OptionalInt source) {
  /** VPProcessingSys of this product. */
  public static final int PROTOCOL = 1;

  /** None of them. */
  public static final MessageOptions NONE =
      new MessageOptions(
          OptionalInt.empty(),
          OptionalLong.empty(),
          OptionalInt.empty(),
          Octets.EMPTY,
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty());

  /** Refuses a UTISerial that is neither 16 nor 32 octets. */
  public MessageOptions {
    if (!utiSerial.isEmpty() && utiSerial.length() != 16 && utiSerial.length() != 32) {
      throw new IllegalArgumentException("UTISerial of " + utiSerial.length() + " octets");
    }
  }

  /** Writes those that are there, in the order of table В.10. */
  void encode(OctetWriter out) {
    retransmitReq.ifPresent(value -> Element.RETRANSMIT_REQ.writeU8(out, value));
    idProcessingSys.ifPresent(value -> Element.ID_PROCESSING_SYS.writeU32(out, value));
    vpProcessingSys.ifPresent(value -> Element.VP_PROCESSING_SYS.writeU8(out, value));
    if (!utiSerial.isEmpty()) {
      Element.UTI_SERIAL.write(out, utiSerial);
    }
    diagnostic.ifPresent(value -> Element.DIAGNOSTIC.writeU8(out, value));
    priority.ifPresent(value -> Element.PRIORITY.writeU8(out, value));
    source.ifPresent(value -> Element.SOURCE.writeU8(out, value));
  }

  /** Takes those that are there. */
  static MessageOptions take(Elements elements) throws DecodeException {
    return new MessageOptions(
        elements.maybeU8(Element.RETRANSMIT_REQ),
        elements.maybeU32(Element.ID_PROCESSING_SYS),
        elements.maybeU8(Element.VP_PROCESSING_SYS),
        utiSerial(elements),
        elements.maybeU8(Element.DIAGNOSTIC),
        elements.maybeU8(Element.PRIORITY),
        elements.maybeU8(Element.SOURCE));
  }

  private static Octets utiSerial(Elements elements) throws DecodeException {
    Octets value = elements.maybe(Element.UTI_SERIAL).orElse(Octets.EMPTY);
    if (!value.isEmpty() && value.length() != 16 && value.length() != 32) {
      throw new DecodeException(
          0, Element.UTI_SERIAL.title(), "В.1.3.8", "has " + value.length() + " octets");
    }
    return value;
  }
}
