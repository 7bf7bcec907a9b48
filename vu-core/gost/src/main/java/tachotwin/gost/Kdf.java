package tachotwin.gost;

import java.math.BigInteger;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** Derivation of keys (R 50.1.113-2016; RFC 7836, 4.4 and 4.5). */
public final class Kdf {
  private static final int BLOCK = 32;
  private static final Octets SEPARATOR = Octets.ofInts(0);

  private Kdf() {}

  /** KDF_GOSTR3411_2012_256: one key of 32 octets. */
  public static Octets kdf256(Octets key, Octets label, Octets seed) {
    return tree(key, label, seed, BLOCK);
  }

  /**
   * KDF_TREE_GOSTR3411_2012_256 with R = 1.
   *
   * <p>K(i) = HMAC-Streebog-256(key, i ‖ label ‖ 00 ‖ seed ‖ L), where i is one octet counted from
   * 1 and L the number of bits asked for, big-endian without leading zeros.
   *
   * @param length octets wanted, 1…8160
   */
  public static Octets tree(Octets key, Octets label, Octets seed, int length) {
    if (length < 1 || length > 255 * BLOCK) {
      throw new IllegalArgumentException("cannot derive " + length + " octets");
    }
    Octets bits = minimal(8 * length);
    OctetWriter out = new OctetWriter();
    for (int i = 1; out.length() < length; i++) {
      out.octets(Streebog.hmac256(key, Octets.ofInts(i), label, SEPARATOR, seed, bits));
    }
    return out.toOctets().slice(0, length);
  }

  private static Octets minimal(int number) {
    Octets signed = Octets.of(BigInteger.valueOf(number).toByteArray());
    return signed.u8(0) == 0 ? signed.from(1) : signed;
  }
}
