package tachotwin.zh.dialect;

import tachotwin.octet.Crc;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * How the blocks of Ж.1.1 are read where its text leaves a choice.
 *
 * @param lengthBig whether Data_Length has its most significant octet first
 * @param crc16 the short check sum
 * @param crc32 the long check sum
 */
public record Framing(boolean lengthBig, CrcReading crc16, CrcReading crc32) {
  /** The product's own reading (docs/assumptions.md). */
  public static final Framing OWN =
      new Framing(
          true,
          new CrcReading(2, 0x1021, 0xA56C, true, 0, true),
          new CrcReading(4, 0x04C11DB7L, 0xA5A56C6CL, true, 0, true));

  /** Refuses sums of another size than their names say. */
  public Framing {
    if (crc16.size() != 2 || crc32.size() != 4) {
      throw new IllegalArgumentException("CRC16 has 2 octets and CRC32 has 4");
    }
  }

  /** The check sum of octets. */
  @SuppressWarnings("ReferenceEquality") // both ways give the same sum, and this is asked often
  public Octets sum(Crc type, Octets summed) {
    // The table of Crc is many times faster than bit by bit.
    return this == OWN ? type.of(summed) : reading(type).of(summed);
  }

  /** The reading of a check sum. */
  public CrcReading reading(Crc type) {
    return type == Crc.CRC16 ? crc16 : crc32;
  }

  /** Writes Data_Length. */
  public void length(OctetWriter out, int length) {
    if (lengthBig) {
      out.u16(length);
    } else {
      out.u16le(length);
    }
  }

  /** Data_Length of its two octets as they came. */
  public int length(int first, int second) {
    return lengthBig ? first << 8 | second : second << 8 | first;
  }
}
