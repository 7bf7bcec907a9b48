package tachotwin.skzi.frame;

import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * PCB, the control octet of protocol '04' (table Ж.2).
 *
 * <p>Bit 8 number of the block, bit 7 its inverse, bits 6…3 RFU (sent 0, ignored, kept since the
 * check sum covers them), bit 2 type of the check sum (0 CRC16, 1 CRC32), bit 1 its inverse.
 *
 * @param number number of the block, 0 or 1
 * @param crc type of the check sum
 * @param reserved the RFU bits in their places
 */
public record Pcb(int number, Crc crc, int reserved) {
  private static final String CLAUSE = "Ж.1.1, table Ж.2";
  private static final int NUMBER = 0x80;
  private static final int NUMBER_INVERSE = 0x40;
  private static final int RESERVED = 0x3C;
  private static final int CRC_TYPE = 0x02;
  private static final int CRC_TYPE_INVERSE = 0x01;

  /** Refuses what the bits cannot hold. */
  public Pcb {
    if (number < 0 || number > 1 || (reserved & ~RESERVED) != 0) {
      throw new IllegalArgumentException("number " + number + ", reserved " + reserved);
    }
  }

  /** The octet as it is sent: RFU bits 0. */
  public Pcb(int number, Crc crc) {
    this(number, crc, 0);
  }

  /** Writes the octet. */
  public void encode(OctetWriter out) {
    out.u8(
        (number == 1 ? NUMBER : NUMBER_INVERSE)
            | (crc == Crc.CRC32 ? CRC_TYPE : CRC_TYPE_INVERSE)
            | reserved);
  }

  /** Reads the octet; a bit that equals its inverse is refused. */
  public static Pcb decode(OctetReader in) throws DecodeException {
    int offset = in.position();
    int octet = in.u8("PCB", CLAUSE);
    boolean one = (octet & NUMBER) != 0;
    boolean long32 = (octet & CRC_TYPE) != 0;
    if (one == ((octet & NUMBER_INVERSE) != 0)) {
      throw new DecodeException(offset, "PCB", CLAUSE, "number of the block equals its inverse");
    }
    if (long32 == ((octet & CRC_TYPE_INVERSE) != 0)) {
      throw new DecodeException(offset, "PCB", CLAUSE, "type of the check sum equals its inverse");
    }
    return new Pcb(one ? 1 : 0, long32 ? Crc.CRC32 : Crc.CRC16, octet & RESERVED);
  }
}
