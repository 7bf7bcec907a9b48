package tachotwin.gost;

import org.bouncycastle.crypto.digests.GOST3411Digest;
import tachotwin.octet.Octets;

/**
 * The hash function of GOST R 34.11-94 in the substitution of CryptoPro (id-GostR3411-94-
 * CryptoProParamSet, RFC 4357, 11.2), for what older cards have signed.
 */
public final class Gost94 {
  private Gost94() {}

  /** The hash of a message, 32 octets in the order of OpenSSL's md_gost94. */
  public static Octets hash(Octets message) {
    GOST3411Digest digest = new GOST3411Digest();
    digest.update(message.toByteArray(), 0, message.length());
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return Octets.of(out);
  }
}
