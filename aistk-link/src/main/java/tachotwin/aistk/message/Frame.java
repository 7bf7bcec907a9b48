package tachotwin.aistk.message;

import tachotwin.octet.Crc;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A header and as many octets of body as it announces; nothing but Magic has been checked.
 *
 * @param header the header
 * @param body the encoded body
 */
public record Frame(Header header, Octets body) {
  /** Whether the CRC16 of the header is that of the body (В.1.2, note 4). */
  public boolean crcMatches() {
    return Crc.CRC16.of(body).equals(header.crc());
  }

  /** Header and body. */
  public Octets toOctets() {
    OctetWriter out = new OctetWriter();
    header.encode(out);
    return out.octets(body).toOctets();
  }
}
