package tachotwin.octet;

import java.util.ArrayList;
import java.util.List;

/**
 * One element of appendix Г (table Г.1): tag and length of two octets each, least significant
 * first, then the value, which for a structure is again elements.
 *
 * @param tag the decimal code of the standard, 101 = {@code 65 00}
 * @param value the value
 */
public record Stlv(int tag, Octets value) {
  private static final String CLAUSE = "Г.1";

  /** Refuses what two octets cannot hold. */
  public Stlv {
    if (tag < 0 || tag > 0xFFFF || value.length() > 0xFFFF) {
      throw new IllegalArgumentException("tag " + tag + " with " + value.length() + " octets");
    }
  }

  /** A structure of elements. */
  public static Stlv of(int tag, List<Stlv> children) {
    OctetWriter out = new OctetWriter();
    children.forEach(child -> child.encode(out));
    return new Stlv(tag, out.toOctets());
  }

  /** Writes tag, length, value. */
  public void encode(OctetWriter out) {
    out.u16le(tag).u16le(value.length()).octets(value);
  }

  /** Tag, length, value. */
  public Octets toOctets() {
    OctetWriter out = new OctetWriter();
    encode(out);
    return out.toOctets();
  }

  /** Reads one element. */
  public static Stlv decode(OctetReader in) throws DecodeException {
    int tag = in.u16le("Тип (тэг)", CLAUSE);
    int length = in.u16le("Длина данных", CLAUSE);
    return new Stlv(tag, in.octets(length, "Данные тэга " + tag, CLAUSE));
  }

  /** Reads elements to the end. */
  public static List<Stlv> decodeAll(OctetReader in) throws DecodeException {
    List<Stlv> out = new ArrayList<>();
    while (in.remaining() > 0) {
      out.add(decode(in));
    }
    return List.copyOf(out);
  }
}
