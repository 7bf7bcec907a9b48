package tachotwin.skzi.frame;

import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.dialect.Framing;

/**
 * A block of protocol '04' (table Ж.1).
 *
 * <p>STX {@code 04}, PCB (1), Data_Length (2), data, CRC16 or CRC32 over all octets but STX; {@link
 * Framing} says how length and sum are read.
 *
 * @param pcb number of the block and type of the check sum
 * @param data the message, 0…4096 octets
 */
public record Frame04(Pcb pcb, Octets data) implements Frame {
  static final int STX = 0x04;

  /** Refuses a message that is too long. */
  public Frame04 {
    Frame.check(data);
  }

  /** Number of the block, 0 or 1. */
  public int number() {
    return pcb.number();
  }

  @Override
  public TransportProtocol protocol() {
    return pcb.crc() == Crc.CRC16 ? TransportProtocol.P04_CRC16 : TransportProtocol.P04_CRC32;
  }

  @Override
  public void encode(OctetWriter out, Framing framing) {
    out.u8(STX);
    int summed = out.length();
    pcb.encode(out);
    framing.length(out, data.length());
    out.octets(data);
    out.octets(framing.sum(pcb.crc(), out.from(summed)));
  }

  /** Reads what follows STX. RFU bits of PCB are ignored, but the check sum covers them. */
  static Frame04 decode(OctetReader in, Framing framing) throws DecodeException {
    int begin = in.position();
    Pcb pcb = Pcb.decode(in);
    int length = Frame.decodeLength(in, framing);
    Octets data = in.octets(length, "Data", "Ж.1.1");
    Octets summed = in.since(begin);
    int at = in.position();
    Octets sum = in.octets(pcb.crc().size(), pcb.crc().name(), "Ж.1.1");
    if (!sum.equals(framing.sum(pcb.crc(), summed))) {
      throw new DecodeException(at, pcb.crc().name(), "Ж.1.1", "wrong check sum");
    }
    return new Frame04(pcb, data);
  }
}
