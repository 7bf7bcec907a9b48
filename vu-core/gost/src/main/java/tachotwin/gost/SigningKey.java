package tachotwin.gost;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A private key of GOST R 34.10-2012: signs and agrees on keys.
 *
 * <p>Signing is deterministic: k is drawn from key and hash as in RFC 6979 with HMAC over the
 * curve's Streebog, the hash taken as the number e of 34.10.
 */
public final class SigningKey {
  private static final String CLAUSE = "GOST R 34.10-2012, 5.2";

  private final Curve curve;
  private final BigInteger d;
  private final VerificationKey verificationKey;

  SigningKey(Curve curve, BigInteger d) {
    if (d.signum() <= 0 || d.compareTo(curve.order()) >= 0) {
      throw new IllegalArgumentException("a private key lies in 1…q−1");
    }
    this.curve = curve;
    this.d = d;
    this.verificationKey = new VerificationKey(curve, multipleOfBase(d));
  }

  /**
   * Reads a private key of {@link #encoded()}; its length tells the curve.
   *
   * @throws DecodeException when it has neither 32 nor 64 octets or is not in 1…q−1
   */
  public static SigningKey decode(Octets encoded) throws DecodeException {
    Curve curve = encoded.length() == 64 ? Curve.TC26_512_A : Curve.TC26_256_A;
    if (encoded.length() != curve.size()) {
      throw new DecodeException(0, "d", CLAUSE, "private key of " + encoded.length() + " octets");
    }
    BigInteger d = Curve.number(encoded);
    if (d.signum() == 0 || d.compareTo(curve.order()) >= 0) {
      throw new DecodeException(0, "d", CLAUSE, "private key outside 1…q−1");
    }
    return new SigningKey(curve, d);
  }

  /** The private key, least significant octet first: 32 octets (64). */
  public Octets encoded() {
    return curve.littleEndian(d);
  }

  /** The public key that belongs to this one. */
  public VerificationKey verificationKey() {
    return verificationKey;
  }

  /** The curve of this key. */
  public Curve curve() {
    return curve;
  }

  /** The signature of a message: r ‖ s, each least significant octet first, 64 octets (128). */
  public Octets sign(Octets message) {
    return signHash(curve.hash(message));
  }

  /**
   * The signature of a ready hash, in the form of {@link #sign}.
   *
   * @param hash 32 octets (64) as {@link Streebog} gives them
   */
  public Octets signHash(Octets hash) {
    if (hash.length() != curve.size()) {
      throw new IllegalArgumentException("hash of " + hash.length() + " octets");
    }
    HMacDSAKCalculator nonces = new HMacDSAKCalculator(curve.newDigest());
    nonces.init(curve.order(), d, hash.reversed().toByteArray());
    while (true) {
      Optional<Octets> signature = signHash(hash, nonces.nextK());
      if (signature.isPresent()) {
        return signature.get();
      }
    }
  }

  /** Steps 2 to 6 of 34.10, 6.1 with a given k; empty where another k must be taken. */
  Optional<Octets> signHash(Octets hash, BigInteger k) {
    BigInteger q = curve.order();
    BigInteger e = Curve.number(hash).mod(q);
    BigInteger r = multipleOfBase(k).getAffineXCoord().toBigInteger().mod(q);
    BigInteger s = r.multiply(d).add(k.multiply(e.signum() == 0 ? BigInteger.ONE : e)).mod(q);
    if (r.signum() == 0 || s.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(Octets.concat(curve.littleEndian(r), curve.littleEndian(s)));
  }

  /**
   * VKO_GOSTR3410_2012_256 (RFC 7836, 4.3.1): the key of 32 octets that both sides get.
   *
   * @param peer the other side's public key, on the same curve
   * @param ukm user keying material, least significant octet first, to half the curve's size; not
   *     all zero
   */
  public Octets agree(VerificationKey peer, Octets ukm) {
    if (peer.curve() != curve) {
      throw new IllegalArgumentException("the keys lie on different curves");
    }
    BigInteger q = curve.order();
    BigInteger m = curve.domain().getH().multiply(Curve.number(ukm)).multiply(d).mod(q);
    if (m.signum() == 0) {
      throw new IllegalArgumentException("a ukm that is a multiple of the order");
    }
    return Streebog.hash256(curve.littleEndian(peer.multiple(m)));
  }

  private ECPoint multipleOfBase(BigInteger factor) {
    return curve.multipleOfBase(factor).normalize();
  }
}
