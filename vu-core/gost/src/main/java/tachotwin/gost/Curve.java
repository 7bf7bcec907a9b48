package tachotwin.gost;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import tachotwin.octet.Octets;

/**
 * A set of parameters of GOST R 34.10-2012 with the hash function that goes with its size.
 *
 * <p>There is one object of each set, since the table of the base point hangs on it.
 */
public final class Curve {
  /** id-tc26-gost-3410-2012-256-paramSetA with Streebog-256: the curve of all our devices. */
  public static final Curve TC26_256_A = named(Oids.CURVE_256_A, 32);

  /** id-tc26-gost-3410-2012-512-paramSetA with Streebog-512. */
  public static final Curve TC26_512_A = named(Oids.CURVE_512_A, 64);

  private final ASN1ObjectIdentifier oid;
  private final ECDomainParameters domain;
  private final int size;

  Curve(ASN1ObjectIdentifier oid, ECDomainParameters domain, int size) {
    this.oid = oid;
    this.domain = domain;
    this.size = size;
  }

  private static Curve named(ASN1ObjectIdentifier oid, int size) {
    return new Curve(oid, new ECDomainParameters(ECGOST3410NamedCurves.getByOIDX9(oid)), size);
  }

  /** Octets of a coordinate, of a private key and of a hash: 32 or 64. */
  public int size() {
    return size;
  }

  /** Octets of a signature and of a public key: 64 or 128. */
  public int pairSize() {
    return 2 * size;
  }

  /** The hash of a message that is to be signed. */
  public Octets hash(Octets message) {
    return is256() ? Streebog.hash256(message) : Streebog.hash512(message);
  }

  ASN1ObjectIdentifier oid() {
    return oid;
  }

  ECDomainParameters domain() {
    return domain;
  }

  BigInteger order() {
    return domain.getN();
  }

  ExtendedDigest newDigest() {
    return is256() ? new GOST3411_2012_256Digest() : new GOST3411_2012_512Digest();
  }

  ASN1ObjectIdentifier keyAlgorithm() {
    return is256() ? Oids.KEY_256 : Oids.KEY_512;
  }

  AlgorithmIdentifier digestAlgorithm() {
    return new AlgorithmIdentifier(is256() ? Oids.DIGEST_256 : Oids.DIGEST_512);
  }

  AlgorithmIdentifier signatureAlgorithm() {
    return new AlgorithmIdentifier(is256() ? Oids.SIGNATURE_256 : Oids.SIGNATURE_512);
  }

  /**
   * Whether a signature is of this kind; OpenSSL writes parameters NULL where RFC 9215 has none.
   */
  boolean signsAs(AlgorithmIdentifier algorithm) {
    ASN1Encodable parameters = algorithm.getParameters();
    return algorithm.getAlgorithm().equals(signatureAlgorithm().getAlgorithm())
        && (parameters == null || DERNull.INSTANCE.equals(parameters));
  }

  /** A number below 2^(8·size) as octets, least significant first. */
  Octets littleEndian(BigInteger number) {
    byte[] bigEndian = number.toByteArray();
    byte[] out = new byte[size];
    for (int i = 0; i < Math.min(size, bigEndian.length); i++) {
      out[i] = bigEndian[bigEndian.length - 1 - i];
    }
    return Octets.of(out);
  }

  /** The number of octets, least significant first. */
  static BigInteger number(Octets littleEndian) {
    return new BigInteger(1, littleEndian.reversed().toByteArray());
  }

  private boolean is256() {
    return size == 32;
  }
}
