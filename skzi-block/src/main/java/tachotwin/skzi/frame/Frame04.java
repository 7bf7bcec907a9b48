package tachotwin.skzi.frame;

import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.zh.TransportProtocol;

/**
 * A block of protocol '04' (table Ж.1).
 *
 * <p>STX {@code 04}, PCB (1), Data_Length (2), data, CRC16 or CRC32 over all octets but STX, low
 * octet first.
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
  public void encode(OctetWriter out) {
    Octets summed = summed(pcb, data);
    out.u8(STX).octets(summed).octets(pcb.crc().of(summed));
  }

  /** Reads what follows STX. RFU bits of PCB are ignored, but the check sum covers them. */
  static Frame04 decode(OctetReader in) throws DecodeException {
    Pcb pcb = Pcb.decode(in);
    int length = Frame.decodeLength(in);
    Octets data = in.octets(length, "Data", "Ж.1.1");
    int at = in.position();
    Octets sum = in.octets(pcb.crc().size(), pcb.crc().name(), "Ж.1.1");
    if (!sum.equals(pcb.crc().of(summed(pcb, data)))) {
      throw new DecodeException(at, pcb.crc().name(), "Ж.1.1", "wrong check sum");
    }
    return new Frame04(pcb, data);
  }

  private static Octets summed(Pcb pcb, Octets data) {
    OctetWriter out = new OctetWriter();
    pcb.encode(out);
    return out.u16(data.length()).octets(data).toOctets();
  }
}
