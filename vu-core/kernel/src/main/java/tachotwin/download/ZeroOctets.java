package tachotwin.download;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/** Octets that the standard keeps at 00. */
final class ZeroOctets {
  private ZeroOctets() {}

  /** Passes over zeros and refuses the first octet that is not 00. */
  static void decode(OctetReader in, int count, String field, String clause)
      throws DecodeException {
    for (int i = 0; i < count; i++) {
      int octet = in.u8(field, clause);
      if (octet != 0) {
        throw new DecodeException(
            in.position() - 1, field, clause, "must be 00, is %02X".formatted(octet));
      }
    }
  }
}
