package tachotwin.octet;

/** Packed decimal digits, two an octet, the first digit in the high nibble. */
public final class Bcd {
  private Bcd() {}

  /** {@code value} as {@code size} octets, that is {@code 2 * size} digits. */
  public static Octets encode(long value, int size) {
    if (value < 0) {
      throw new IllegalArgumentException("negative: " + value);
    }
    int[] out = new int[size];
    long left = value;
    for (int i = size - 1; i >= 0; i--) {
      out[i] = (int) (left % 10 | left / 10 % 10 << 4);
      left /= 100;
    }
    if (left != 0) {
      throw new IllegalArgumentException(value + " has more than " + 2 * size + " digits");
    }
    return Octets.ofInts(out);
  }

  /** The number of {@code size} octets at the reader. */
  public static long decode(OctetReader in, int size, String field, String clause)
      throws DecodeException {
    long value = 0;
    for (int i = 0; i < size; i++) {
      int octet = in.u8(field, clause);
      if (octet >>> 4 > 9 || (octet & 0xF) > 9) {
        throw new DecodeException(
            in.position() - 1, field, clause, "not decimal: %02X".formatted(octet));
      }
      value = value * 100 + (octet >>> 4) * 10L + (octet & 0xF);
    }
    return value;
  }
}
