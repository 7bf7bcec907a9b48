package tachotwin.zh.dialect;

import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * One way to read the check sum of Ж.1.1.
 *
 * @param size octets of the sum, 2 or 4
 * @param polynomial in the usual notation, highest power first: 1021, 04C11DB7
 * @param start the register before the first octet, as the algorithm holds it: reflected or not
 * @param reflected whether the lowest bit of an octet goes first
 * @param xor what the register is combined with at the end
 * @param lowFirst whether the least significant octet is sent first
 */
public record CrcReading(
    int size, long polynomial, long start, boolean reflected, long xor, boolean lowFirst) {
  /** Refuses what a register of that size cannot hold. */
  public CrcReading {
    if (size != 2 && size != 4) {
      throw new IllegalArgumentException("a check sum of " + size + " octets");
    }
    long beyond = ~mask(size);
    if (((polynomial | start | xor) & beyond) != 0) {
      throw new IllegalArgumentException("more than " + size + " octets");
    }
  }

  /** The sum as sent. */
  public Octets of(Octets data) {
    long register = start;
    for (int i = 0; i < data.length(); i++) {
      register = reflected ? reflectedStep(register, data.u8(i)) : plainStep(register, data.u8(i));
    }
    long sum = (register ^ xor) & mask(size);
    OctetWriter out = new OctetWriter();
    for (int i = 0; i < size; i++) {
      int shift = 8 * (lowFirst ? i : size - 1 - i);
      out.u8((int) (sum >>> shift & 0xFF));
    }
    return out.toOctets();
  }

  private long reflectedStep(long register, int octet) {
    long turned = Long.reverse(polynomial) >>> 64 - 8 * size;
    long next = register ^ octet;
    for (int bit = 0; bit < 8; bit++) {
      next = (next & 1) != 0 ? next >>> 1 ^ turned : next >>> 1;
    }
    return next;
  }

  private long plainStep(long register, int octet) {
    long top = 1L << 8 * size - 1;
    long next = register ^ (long) octet << 8 * size - 8;
    for (int bit = 0; bit < 8; bit++) {
      next = ((next & top) != 0 ? next << 1 ^ polynomial : next << 1) & mask(size);
    }
    return next;
  }

  private static long mask(int size) {
    return (1L << 8 * size) - 1;
  }
}
