package tachotwin.zh;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/** An octet that is 0 or 1. */
final class Flags {
  private Flags() {}

  static boolean bool(OctetReader in, String field, String clause) throws DecodeException {
    int value = in.u8(field, clause);
    if (value > 1) {
      throw new DecodeException(in.position() - 1, field, clause, "not 0 or 1: " + value);
    }
    return value == 1;
  }
}
