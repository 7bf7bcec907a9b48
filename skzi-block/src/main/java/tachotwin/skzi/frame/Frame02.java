package tachotwin.skzi.frame;

import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.zh.TransportProtocol;

/**
 * A block of protocol '02' (Ж.2.2).
 *
 * <p>STX {@code 02}, Data_Length (2), data, CRC16 over Data_Length and data, low octet first. There
 * is no PCB, so a repeated block cannot be told from a new one.
 *
 * @param data the message, 0…4096 octets
 */
public record Frame02(Octets data) implements Frame {
  static final int STX = 0x02;

  /** Refuses a message that is too long. */
  public Frame02 {
    Frame.check(data);
  }

  @Override
  public TransportProtocol protocol() {
    return TransportProtocol.P02;
  }

  @Override
  public void encode(OctetWriter out) {
    Octets summed = summed(data);
    out.u8(STX).octets(summed).octets(Crc.CRC16.of(summed));
  }

  /** Reads what follows STX. */
  static Frame02 decode(OctetReader in) throws DecodeException {
    int length = Frame.decodeLength(in);
    Octets data = in.octets(length, "Data", "Ж.2.2");
    int at = in.position();
    Octets sum = in.octets(Crc.CRC16.size(), "CRC16", "Ж.2.2");
    if (!sum.equals(Crc.CRC16.of(summed(data)))) {
      throw new DecodeException(at, "CRC16", "Ж.2.2", "wrong check sum");
    }
    return new Frame02(data);
  }

  private static Octets summed(Octets data) {
    return new OctetWriter().u16(data.length()).octets(data).toOctets();
  }
}
