package tachotwin.octet;

import java.util.ArrayList;
import java.util.List;

/**
 * One BER-TLV element with a tag of one octet, as appendix В and the cards use it.
 *
 * <p>Length: one octet to 127, then {@code 81 xx} and {@code 82 xx xx}; decoding accepts what
 * encoding makes and the longer forms too, up to four octets.
 *
 * @param tag 0…255, where the low five bits are not all ones
 * @param value the value
 */
public record BerTlv(int tag, Octets value) {
  private static final String CLAUSE = "ISO/IEC 7816-4, 5.2.2";

  /** Refuses a tag of more than one octet. */
  public BerTlv {
    if (tag < 0 || tag > 0xFF) {
      throw new IllegalArgumentException("not a tag of one octet: " + tag);
    }
  }

  /** Writes tag, length, value. */
  public void encode(OctetWriter out) {
    out.u8(tag);
    int length = value.length();
    if (length > 0xFFFF) {
      throw new IllegalArgumentException("value of " + length + " octets");
    }
    if (length > 0xFF) {
      out.u8(0x82).u16(length);
    } else if (length > 0x7F) {
      out.u8(0x81).u8(length);
    } else {
      out.u8(length);
    }
    out.octets(value);
  }

  /** Tag, length, value. */
  public Octets toOctets() {
    OctetWriter out = new OctetWriter();
    encode(out);
    return out.toOctets();
  }

  /** Reads one element. */
  public static BerTlv decode(OctetReader in) throws DecodeException {
    int tag = in.u8("tag", CLAUSE);
    int first = in.u8("length", CLAUSE);
    long length = first;
    if (first > 0x7F) {
      length = 0;
      int count = first & 0x7F;
      if (count == 0 || count > 4) {
        throw in.refuse("length", CLAUSE, "length form %02X".formatted(first));
      }
      for (int i = 0; i < count; i++) {
        length = length << 8 | in.u8("length", CLAUSE);
      }
    }
    if (length > in.remaining()) {
      throw in.refuse("value", CLAUSE, "needs " + length + " octets, has " + in.remaining());
    }
    return new BerTlv(tag, in.octets((int) length, "value", CLAUSE));
  }

  /** Reads elements to the end. */
  public static List<BerTlv> decodeAll(OctetReader in) throws DecodeException {
    List<BerTlv> out = new ArrayList<>();
    while (in.remaining() > 0) {
      out.add(decode(in));
    }
    return List.copyOf(out);
  }
}
