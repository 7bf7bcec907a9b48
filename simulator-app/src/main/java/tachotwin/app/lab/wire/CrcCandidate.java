package tachotwin.app.lab.wire;

import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.Octets;
import tachotwin.zh.dialect.CrcReading;

/**
 * A way in which somebody may have read «CRC-A» and «JAMCRC» of Ж.1.1.
 *
 * @param name what it is, in Russian
 * @param reading the sum
 * @param withStx whether STX is summed too
 */
record CrcCandidate(String name, CrcReading reading, boolean withStx) {
  private static final int SHORT_POLYNOMIAL = 0x1021;
  private static final long LONG_POLYNOMIAL = 0x04C11DB7L;
  private static final long ONES = 0xFFFFFFFFL;

  /** Whether it makes the sum at the end of a block. */
  boolean fits(Octets block) {
    int size = reading.size();
    Octets summed = block.slice(withStx ? 0 : 1, block.length() - size);
    return reading.of(summed).equals(block.from(block.length() - size));
  }

  static List<CrcCandidate> ofTwoOctets() {
    List<CrcCandidate> out = new ArrayList<>();
    add(out, "(а) регистр A56C, отраженный", 2, SHORT_POLYNOMIAL, 0xA56C, true, 0);
    add(
        out,
        "(б) A56C по каталогу: регистр 36A5, отраженный",
        2,
        SHORT_POLYNOMIAL,
        0x36A5,
        true,
        0);
    add(out, "регистр 6CA5, отраженный", 2, SHORT_POLYNOMIAL, 0x6CA5, true, 0);
    add(out, "регистр A56C, неотраженный", 2, SHORT_POLYNOMIAL, 0xA56C, false, 0);
    add(out, "CRC-A без замены: регистр 6363", 2, SHORT_POLYNOMIAL, 0x6363, true, 0);
    add(
        out,
        "CRC-16/CCITT-FALSE: регистр FFFF, неотраженный",
        2,
        SHORT_POLYNOMIAL,
        0xFFFF,
        false,
        0);
    return out;
  }

  static List<CrcCandidate> ofFourOctets() {
    List<CrcCandidate> out = new ArrayList<>();
    add(out, "(а) регистр A5A56C6C, отраженный", 4, LONG_POLYNOMIAL, 0xA5A56C6CL, true, 0);
    add(
        out,
        "(б) A5A56C6C по каталогу: регистр 3636A5A5, отраженный",
        4,
        LONG_POLYNOMIAL,
        0x3636A5A5L,
        true,
        0);
    add(out, "регистр 6C6CA5A5, отраженный", 4, LONG_POLYNOMIAL, 0x6C6CA5A5L, true, 0);
    add(out, "JAMCRC без замены: регистр FFFFFFFF", 4, LONG_POLYNOMIAL, ONES, true, 0);
    add(out, "CRC-32 обычный, с инверсией", 4, LONG_POLYNOMIAL, ONES, true, ONES);
    return out;
  }

  private static void add(
      List<CrcCandidate> out,
      String name,
      int size,
      long polynomial,
      long start,
      boolean reflected,
      long xor) {
    for (boolean lowFirst : List.of(true, false)) {
      for (boolean withStx : List.of(false, true)) {
        out.add(
            new CrcCandidate(
                name
                    + (lowFirst ? ", младший октет первым" : ", старший октет первым")
                    + (withStx ? ", вместе с STX" : ""),
                new CrcReading(size, polynomial, start, reflected, xor, lowFirst),
                withStx));
      }
    }
  }
}
