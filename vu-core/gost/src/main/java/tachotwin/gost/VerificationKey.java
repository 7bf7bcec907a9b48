package tachotwin.gost;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.math.ec.ECPoint;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A public key of GOST R 34.10-2012, checked to lie in the group of the curve.
 *
 * <p>The check costs more than a signature: keep the object rather than its octets.
 */
public final class VerificationKey {
  private static final String CLAUSE = "RFC 9215, 4.2";
  private static final int KEY_ID = 16;

  private final Curve curve;
  private final ECPublicKeyParameters parameters;

  VerificationKey(Curve curve, ECPoint point) {
    this.curve = curve;
    this.parameters = new ECPublicKeyParameters(point, curve.domain());
  }

  /**
   * Reads a public key of {@link #encoded()}; its length tells the curve.
   *
   * @throws DecodeException when it has neither 64 nor 128 octets or is no point of the group
   */
  public static VerificationKey decode(Octets encoded) throws DecodeException {
    return decode(encoded.length() == 128 ? Curve.TC26_512_A : Curve.TC26_256_A, encoded);
  }

  static VerificationKey decode(Curve curve, Octets encoded) throws DecodeException {
    if (encoded.length() != curve.pairSize()) {
      throw new DecodeException(
          0, "public key", CLAUSE, "public key of " + encoded.length() + " octets");
    }
    BigInteger x = Curve.number(encoded.slice(0, curve.size()));
    BigInteger y = Curve.number(encoded.from(curve.size()));
    try {
      return new VerificationKey(curve, curve.domain().getCurve().createPoint(x, y));
    } catch (IllegalArgumentException e) {
      throw new DecodeException(0, "public key", CLAUSE, "no point of the curve's group");
    }
  }

  /** X ‖ Y, each least significant octet first: 64 octets (128). */
  public Octets encoded() {
    ECPoint point = parameters.getQ();
    return Octets.concat(
        curve.littleEndian(point.getAffineXCoord().toBigInteger()),
        curve.littleEndian(point.getAffineYCoord().toBigInteger()));
  }

  /** The first 16 octets of Streebog-256 of {@link #encoded()}. */
  public Octets keyId() {
    return Streebog.hash256(encoded()).slice(0, KEY_ID);
  }

  /** The curve of this key. */
  public Curve curve() {
    return curve;
  }

  /** Whether the signature r ‖ s (least significant octets first) is of this message. */
  public boolean verify(Octets message, Octets signature) {
    return verifyHash(curve.hash(message), signature);
  }

  /** Whether the signature r ‖ s is of this hash; false for anything malformed. */
  public boolean verifyHash(Octets hash, Octets signature) {
    if (hash.length() != curve.size() || signature.length() != curve.pairSize()) {
      return false;
    }
    BigInteger r = Curve.number(signature.slice(0, curve.size()));
    BigInteger s = Curve.number(signature.from(curve.size()));
    ECGOST3410Signer signer = new ECGOST3410Signer();
    signer.init(false, parameters);
    return signer.verifySignature(hash.toByteArray(), r, s);
  }

  ECPublicKeyParameters parameters() {
    return parameters;
  }

  /** SubjectPublicKeyInfo without the set of the digest, as RFC 9215, 4.2 asks. */
  SubjectPublicKeyInfo toInfo() {
    return new SubjectPublicKeyInfo(
        new AlgorithmIdentifier(curve.keyAlgorithm(), new DERSequence(curve.oid())),
        Der.encode(new DEROctetString(encoded().toByteArray())).toByteArray());
  }

  static VerificationKey ofInfo(SubjectPublicKeyInfo info) throws DecodeException {
    AlgorithmIdentifier algorithm = info.getAlgorithm();
    Curve curve = Curve.TC26_512_A;
    if (algorithm.getAlgorithm().equals(Oids.KEY_256)) {
      curve = Curve.TC26_256_A;
    } else if (!algorithm.getAlgorithm().equals(Oids.KEY_512)) {
      throw refuse("algorithm " + algorithm.getAlgorithm());
    }
    if (!fits(curve, algorithm.getParameters())) {
      throw refuse("parameters that are not of paramSetA");
    }
    Octets bits = Octets.of(info.getPublicKeyData().getOctets());
    ASN1OctetString key =
        Der.decode(bits, "subjectPublicKey", CLAUSE, p -> ASN1OctetString.getInstance(p));
    return decode(curve, Octets.of(key.getOctets()));
  }

  private static boolean fits(Curve curve, ASN1Encodable parameters) {
    ASN1Sequence sets = ASN1Sequence.getInstance(parameters);
    boolean digestFits =
        sets.size() == 1
            || sets.size() == 2
                && sets.getObjectAt(1).equals(curve.digestAlgorithm().getAlgorithm());
    return digestFits && ASN1ObjectIdentifier.getInstance(sets.getObjectAt(0)).equals(curve.oid());
  }

  private static DecodeException refuse(String problem) {
    return new DecodeException(0, "subjectPublicKeyInfo", CLAUSE, problem);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey that
        && curve == that.curve
        && parameters.getQ().equals(that.parameters.getQ());
  }

  @Override
  public int hashCode() {
    return parameters.getQ().hashCode();
  }

  @Override
  public String toString() {
    return encoded().toHex();
  }
}
