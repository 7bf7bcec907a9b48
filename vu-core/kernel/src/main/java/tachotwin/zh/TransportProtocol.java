package tachotwin.zh;

import tachotwin.octet.Crc;

/**
 * The transport protocols of Ж.1 and Ж.2, with the check sum that '04' carries.
 *
 * @param stx 02 or 04
 * @param crc CRC16 always with '02'
 */
public record TransportProtocol(int stx, Crc crc) {
  /** Protocol '02'. */
  public static final TransportProtocol P02 = new TransportProtocol(0x02, Crc.CRC16);

  /** Protocol '04' with CRC16. */
  public static final TransportProtocol P04_CRC16 = new TransportProtocol(0x04, Crc.CRC16);

  /** Protocol '04' with CRC32. */
  public static final TransportProtocol P04_CRC32 = new TransportProtocol(0x04, Crc.CRC32);

  /** Refuses combinations that the standard does not have. */
  public TransportProtocol {
    if (stx != 0x04 && (stx != 0x02 || crc != Crc.CRC16)) {
      throw new IllegalArgumentException("no such protocol: " + stx + " with " + crc);
    }
  }
}
