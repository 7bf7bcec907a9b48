package tachotwin.dictionary;

import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** A value of appendix Б that knows its octets (Б.2.1: big-endian, no padding between fields). */
public interface DataType {
  /** Writes the octets of this value. */
  void encode(OctetWriter out);

  /** The octets of this value. */
  default Octets toOctets() {
    OctetWriter out = new OctetWriter();
    encode(out);
    return out.toOctets();
  }
}
