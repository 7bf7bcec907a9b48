package tachotwin.aistk.message;

import java.util.List;
import tachotwin.octet.BerTlv;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/** The body of a message (В.1.3): one BER-TLV structure whose tag is the code of its type. */
public sealed interface Body
    permits ConnectRequest,
        ServerHello,
        DenySession,
        CaCertRequest,
        CaCertChain,
        InitSession,
        ConfirmSession,
        Message {
  /** The type, which is also the tag. */
  BodyType type();

  /** Writes the elements inside the body, in the order of the table. */
  void encode(OctetWriter out);

  /** The fields as a person reads them. */
  List<Field> fields();

  /** Tag, length and elements. */
  default Octets toOctets() {
    OctetWriter inside = new OctetWriter();
    encode(inside);
    return new BerTlv(type().tag(), inside.toOctets()).toOctets();
  }

  /** Reads a body to its end. */
  static Body decode(Octets octets) throws DecodeException {
    var in = octets.reader();
    BerTlv tlv = BerTlv.decode(in);
    in.expectEnd("Тело", "В.1.3");
    BodyType type =
        BodyType.of(tlv.tag())
            .orElseThrow(
                () ->
                    new DecodeException(
                        0, "Тэг тела", "В.1.1", "unknown type %02X".formatted(tlv.tag())));
    return type.read(tlv.value().reader());
  }
}
