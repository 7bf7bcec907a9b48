package tachotwin.gost;

import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import tachotwin.octet.Octets;

/**
 * The hash function Streebog and its HMAC (GOST R 34.11-2012, RFC 6986; RFC 7836, 4.1).
 *
 * <p>A hash stands in the order of octets of OpenSSL and of real cards: the reverse of the numbers
 * that RFC 6986 prints.
 */
public final class Streebog {
  private Streebog() {}

  /** Streebog-256 of all parts, one after another: 32 octets. */
  public static Octets hash256(Octets... parts) {
    return hash(new GOST3411_2012_256Digest(), parts);
  }

  /** Streebog-512 of all parts, one after another: 64 octets. */
  public static Octets hash512(Octets... parts) {
    return hash(new GOST3411_2012_512Digest(), parts);
  }

  /** HMAC-Streebog-256 of all parts under a key of any length: 32 octets. */
  public static Octets hmac256(Octets key, Octets... data) {
    return hmac(new GOST3411_2012_256Digest(), key, data);
  }

  /** HMAC-Streebog-512 of all parts under a key of any length: 64 octets. */
  public static Octets hmac512(Octets key, Octets... data) {
    return hmac(new GOST3411_2012_512Digest(), key, data);
  }

  private static Octets hash(ExtendedDigest digest, Octets... parts) {
    for (Octets part : parts) {
      digest.update(part.toByteArray(), 0, part.length());
    }
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return Octets.of(out);
  }

  private static Octets hmac(ExtendedDigest digest, Octets key, Octets... data) {
    HMac mac = new HMac(digest);
    mac.init(new KeyParameter(key.toByteArray()));
    for (Octets part : data) {
      mac.update(part.toByteArray(), 0, part.length());
    }
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return Octets.of(out);
  }

  /** Streebog-256 of a stream. After {@link #finish()} it begins anew. */
  public static final class Digest {
    private final ExtendedDigest digest = new GOST3411_2012_256Digest();

    /** Takes a run of an array. */
    public void update(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
    }

    /** Takes octets. */
    public void update(Octets octets) {
      digest.update(octets.toByteArray(), 0, octets.length());
    }

    /** The hash of everything taken since the last: 32 octets. */
    public Octets finish() {
      byte[] out = new byte[digest.getDigestSize()];
      digest.doFinal(out, 0);
      return Octets.of(out);
    }
  }
}
