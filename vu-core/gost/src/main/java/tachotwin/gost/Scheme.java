package tachotwin.gost;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import tachotwin.octet.Octets;

/**
 * The standard that a key and its signatures follow, with the hash function that belongs to it.
 *
 * <p>Our devices sign by 34.10-2012 of 256 bits alone; the others are read, since cards in the
 * field still have them.
 */
public enum Scheme {
  /** GOST R 34.10-2001 with GOST R 34.11-94 in the CryptoPro substitution (RFC 4357, RFC 4491). */
  R_2001("id-GostR3411-94-with-GostR3410-2001 (1.2.643.2.2.3)", "ГОСТ Р 34.11-94", 32),

  /** GOST R 34.10-2012 of 256 bits with Streebog-256 (RFC 9215). */
  R_2012_256(
      "id-tc26-signwithdigest-gost3410-12-256 (1.2.643.7.1.1.3.2)",
      "ГОСТ Р 34.11-2012, 256 бит",
      32),

  /** GOST R 34.10-2012 of 512 bits with Streebog-512 (RFC 9215). */
  R_2012_512(
      "id-tc26-signwithdigest-gost3410-12-512 (1.2.643.7.1.1.3.3)",
      "ГОСТ Р 34.11-2012, 512 бит",
      64);

  private final String algorithm;
  private final String hashName;
  private final int size;

  Scheme(String algorithm, String hashName, int size) {
    this.algorithm = algorithm;
    this.hashName = hashName;
    this.size = size;
  }

  /** The name of the signature algorithm with its object identifier. */
  public String algorithm() {
    return algorithm;
  }

  /** The hash function, in Russian. */
  public String hashName() {
    return hashName;
  }

  /** Octets of a hash and of half a signature: 32 or 64. */
  public int size() {
    return size;
  }

  /** The hash of a message that is to be signed or was. */
  public Octets hash(Octets message) {
    return switch (this) {
      case R_2001 -> Gost94.hash(message);
      case R_2012_256 -> Streebog.hash256(message);
      case R_2012_512 -> Streebog.hash512(message);
    };
  }

  /** The scheme of a key's algorithm in SubjectPublicKeyInfo. */
  static Optional<Scheme> ofKey(ASN1ObjectIdentifier algorithm) {
    for (Scheme one : values()) {
      if (one.keyAlgorithm().equals(algorithm)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  ASN1ObjectIdentifier keyAlgorithm() {
    return switch (this) {
      case R_2001 -> Oids.KEY_2001;
      case R_2012_256 -> Oids.KEY_256;
      case R_2012_512 -> Oids.KEY_512;
    };
  }

  AlgorithmIdentifier digestAlgorithm() {
    return new AlgorithmIdentifier(
        switch (this) {
          case R_2001 -> Oids.DIGEST_94;
          case R_2012_256 -> Oids.DIGEST_256;
          case R_2012_512 -> Oids.DIGEST_512;
        });
  }

  AlgorithmIdentifier signatureAlgorithm() {
    return new AlgorithmIdentifier(
        switch (this) {
          case R_2001 -> Oids.SIGNATURE_2001;
          case R_2012_256 -> Oids.SIGNATURE_256;
          case R_2012_512 -> Oids.SIGNATURE_512;
        });
  }

  /** Whether digestParamSet of a public key names the hash of this scheme. */
  boolean hashesBy(ASN1Encodable digestParamSet) {
    return digestParamSet.equals(
        this == R_2001 ? Oids.DIGEST_94_CRYPTOPRO : digestAlgorithm().getAlgorithm());
  }

  /**
   * Whether a signature is of this kind; OpenSSL writes parameters NULL where RFC 9215 has none.
   */
  boolean signsAs(AlgorithmIdentifier identifier) {
    ASN1Encodable parameters = identifier.getParameters();
    return identifier.getAlgorithm().equals(signatureAlgorithm().getAlgorithm())
        && (parameters == null || DERNull.INSTANCE.equals(parameters));
  }
}
