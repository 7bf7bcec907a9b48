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
    out.u8(STX);
    int summed = out.length();
    framing.length(out, data.length());
    out.octets(data);
    out.octets(framing.sum(Crc.CRC16, out.from(summed)));
  }

  /** Reads what follows STX. */
  static Frame02 decode(OctetReader in, Framing framing) throws DecodeException {
    int begin = in.position();
    int length = Frame.decodeLength(in, framing);
    Octets data = in.octets(length, "Data", "Ж.2.2");
    Octets summed = in.since(begin);
    int at = in.position();
    Octets sum = in.octets(Crc.CRC16.size(), "CRC16", "Ж.2.2");
    if (!sum.equals(framing.sum(Crc.CRC16, summed))) {
      throw new DecodeException(at, "CRC16", "Ж.2.2", "wrong check sum");
    }
    return new Frame02(data);
  }
}
