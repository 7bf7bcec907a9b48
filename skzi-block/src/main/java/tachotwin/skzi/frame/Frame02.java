package tachotwin.skzi.frame;

import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.dialect.Framing;

/**
 * A block of protocol '02' (Ж.2.2).
 *
 * <p>STX {@code 02}, Data_Length (2), data, CRC16 over Data_Length and data; {@link Framing} says
 * how both are read. There is no PCB, so a repeated block cannot be told from a new one.
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
  public void encode(OctetWriter out, Framing framing) {
    Octets summed = summed(data, framing);
    out.u8(STX).octets(summed).octets(framing.sum(Crc.CRC16, summed));
  }

  /** Reads what follows STX. */
  static Frame02 decode(OctetReader in, Framing framing) throws DecodeException {
    int length = Frame.decodeLength(in, framing);
    Octets data = in.octets(length, "Data", "Ж.2.2");
    int at = in.position();
    Octets sum = in.octets(Crc.CRC16.size(), "CRC16", "Ж.2.2");
    if (!sum.equals(framing.sum(Crc.CRC16, summed(data, framing)))) {
      throw new DecodeException(at, "CRC16", "Ж.2.2", "wrong check sum");
    }
    return new Frame02(data);
  }

  private static Octets summed(Octets data, Framing framing) {
    OctetWriter out = new OctetWriter();
    framing.length(out, data.length());
    return out.octets(data).toOctets();
  }
}
