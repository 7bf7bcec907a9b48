package tachotwin.app.lab.frame;

import java.io.ByteArrayOutputStream;
import tachotwin.octet.Octets;

/**
 * A line of hex digits.
 *
 * @param place where it stands, for messages
 * @param text digits, with blanks anywhere
 */
public record HexLine(String place, String text) {
  private static final int RADIX = 16;

  /** The octets of the digits. */
  Octets octets() throws FrameException {
    return octets(0, text.length());
  }

  /** The octets of the digits from one sign to another. */
  Octets octets(int from, int to) throws FrameException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int high = -1;
    for (int i = from; i < to; i++) {
      char sign = text.charAt(i);
      if (Character.isWhitespace(sign)) {
        continue;
      }
      // Character.digit alone would take the digits of other scripts too.
      int digit = sign < 0x80 ? Character.digit(sign, RADIX) : -1;
      if (digit < 0) {
        throw new FrameException(place, "sign %d, '%c', is no hex digit".formatted(i + 1, sign));
      }
      if (high < 0) {
        high = digit;
      } else {
        out.write(high * RADIX + digit);
        high = -1;
      }
    }
    if (high >= 0) {
      throw new FrameException(place, "an odd number of hex digits");
    }
    return Octets.of(out.toByteArray());
  }
}
