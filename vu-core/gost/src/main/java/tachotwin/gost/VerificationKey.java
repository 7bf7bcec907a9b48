package tachotwin.gost;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A public key of GOST R 34.10, checked to lie in the group of the curve.
 *
 * <p>The check costs more than a signature: keep the object rather than its octets. An object that
 * is kept also checks faster from its second signature on, as a table of its point's multiples is
 * made then.
 */
public final class VerificationKey {
  private static final String CLAUSE = "RFC 9215, 4.2; RFC 4491, 2.3.2";
  private static final String LABEL = "PUBLIC KEY";
  private static final int KEY_ID = 16;

  private final Curve curve;
  private final Scheme scheme;
  private final ECPublicKeyParameters parameters;
  private boolean used;

  VerificationKey(Curve curve, ECPoint point) {
    this(curve, curve.scheme(), point);
  }

  VerificationKey(Curve curve, Scheme scheme, ECPoint point) {
    this.curve = curve;
    this.scheme = scheme;
    this.parameters = new ECPublicKeyParameters(point, curve.domain());
  }

  /**
   * Reads a public key of {@link #encoded()}; its length tells the curve.
   *
   * @throws DecodeException when it has neither 64 nor 128 octets or is no point of the group
   */
  public static VerificationKey decode(Octets encoded) throws DecodeException {
    Curve curve = encoded.length() == 128 ? Curve.TC26_512_A : Curve.TC26_256_A;
    return decode(curve, curve.scheme(), encoded);
  }

  static VerificationKey decode(Curve curve, Scheme scheme, Octets encoded) throws DecodeException {
    if (encoded.length() != curve.pairSize()) {
      throw refuse("public key", "public key of " + encoded.length() + " octets");
    }
    BigInteger x = Curve.number(encoded.slice(0, curve.size()));
    BigInteger y = Curve.number(encoded.from(curve.size()));
    try {
      return new VerificationKey(curve, scheme, curve.domain().getCurve().createPoint(x, y));
    } catch (IllegalArgumentException e) {
      throw refuse("public key", "no point of the curve's group");
    }
  }

  /**
   * Reads SubjectPublicKeyInfo in DER.
   *
   * @throws DecodeException when it is malformed or not a key of GOST R 34.10 on a known curve
   */
  public static VerificationKey ofDer(Octets der) throws DecodeException {
    return Der.decode(der, LABEL, CLAUSE, value -> ofInfo(SubjectPublicKeyInfo.getInstance(value)));
  }

  /** Reads the first public key of a text in PEM. */
  public static VerificationKey ofPem(String text) throws DecodeException {
    return ofDer(Pem.decode(LABEL, text));
  }

  /** X ‖ Y, each least significant octet first: 64 octets (128). */
  public Octets encoded() {
    return curve.littleEndian(parameters.getQ());
  }

  /** The first 16 octets of Streebog-256 of {@link #encoded()}. */
  public Octets keyId() {
    return Streebog.hash256(encoded()).slice(0, KEY_ID);
  }

  /** SubjectPublicKeyInfo in PEM, ended by LF. */
  public String toPem() {
    return Pem.encode(LABEL, Der.encode(toInfo()));
  }

  /** The curve of this key. */
  public Curve curve() {
    return curve;
  }

  /** The standard that the key follows and the hash that goes with it. */
  public Scheme scheme() {
    return scheme;
  }

  /** Whether the signature r ‖ s (least significant octets first) is of this message. */
  public boolean verify(Octets message, Octets signature) {
    return verifyHash(scheme.hash(message), signature);
  }

  /** Whether the signature r ‖ s is of this hash; false for anything malformed. */
  public boolean verifyHash(Octets hash, Octets signature) {
    if (hash.length() != curve.size() || signature.length() != curve.pairSize()) {
      return false;
    }
    PairOrder order = PairOrder.R_S_LITTLE;
    return holds(
        new SignatureReading.Numbers(Curve.number(hash), order.r(signature), order.s(signature)));
  }

  /**
   * The way to read a signature in which it is this key's over the message; empty where no way
   * makes it so.
   */
  public Optional<SignatureReading> reading(Octets message, Octets signature) {
    if (signature.length() != curve.pairSize()) {
      return Optional.empty();
    }
    return SignatureReading.of(signature.length()).stream()
        .filter(one -> holds(one.numbers(message, signature)))
        .findFirst();
  }

  /** Whether a signature, read in a certain way, is this key's over the message. */
  public boolean verify(Octets message, Octets signature, SignatureReading reading) {
    return signature.length() == curve.pairSize()
        && reading.scheme().size() == curve.size()
        && holds(reading.numbers(message, signature));
  }

  /** GOST R 34.10-2012, 6.2 (as 34.10-2001, 6.2). */
  boolean holds(SignatureReading.Numbers signature) {
    BigInteger q = curve.order();
    if (!signature.lieBelow(q)) {
      return false;
    }
    BigInteger v = signature.e(q).modInverse(q);
    BigInteger z1 = signature.s().multiply(v).mod(q);
    BigInteger z2 = q.subtract(signature.r()).multiply(v).mod(q);
    ECPoint c = sum(z1, z2).normalize();
    return !c.isInfinity() && c.getAffineXCoord().toBigInteger().mod(q).equals(signature.r());
  }

  /** z1·P + z2·Q; by tables of both points where the key is used again. */
  private ECPoint sum(BigInteger z1, BigInteger z2) {
    if (!used) {
      used = true;
      return ECAlgorithms.sumOfTwoMultiplies(curve.domain().getG(), z1, parameters.getQ(), z2);
    }
    return curve.multipleOfBase(z1).add(multiple(z2));
  }

  /** m·Q for 0 < m < q; by a table of the point where the key is used again. */
  ECPoint multiple(BigInteger m) {
    if (!used) {
      used = true;
      return parameters.getQ().multiply(m);
    }
    return OpenTable.multiply(parameters.getQ(), OpenTable.USUAL, m);
  }

  /** SubjectPublicKeyInfo; for 34.10-2012 without the set of the digest, as RFC 9215, 4.2 asks. */
  SubjectPublicKeyInfo toInfo() {
    ASN1Encodable[] sets =
        scheme == Scheme.R_2001
            ? new ASN1Encodable[] {curve.oid(), Oids.DIGEST_94_CRYPTOPRO}
            : new ASN1Encodable[] {curve.oid()};
    return new SubjectPublicKeyInfo(
        new AlgorithmIdentifier(scheme.keyAlgorithm(), new DERSequence(sets)),
        Der.encode(new DEROctetString(encoded().toByteArray())).toByteArray());
  }

  static VerificationKey ofInfo(SubjectPublicKeyInfo info) throws DecodeException {
    AlgorithmIdentifier algorithm = info.getAlgorithm();
    Optional<Scheme> scheme = Scheme.ofKey(algorithm.getAlgorithm());
    if (scheme.isEmpty()) {
      throw refuse("subjectPublicKeyInfo", "algorithm " + algorithm.getAlgorithm());
    }
    Curve curve = curve(scheme.get(), algorithm.getParameters());
    Octets bits = Octets.of(info.getPublicKeyData().getOctets());
    ASN1OctetString key =
        Der.decode(bits, "subjectPublicKey", CLAUSE, p -> ASN1OctetString.getInstance(p));
    return decode(curve, scheme.get(), Octets.of(key.getOctets()));
  }

  /**
   * The curve of publicKeyParamSet; digestParamSet must be the scheme's own where it is there, and
   * a set for encryption after it is of no matter to signatures.
   */
  private static Curve curve(Scheme scheme, ASN1Encodable parameters) throws DecodeException {
    ASN1Sequence sets = ASN1Sequence.getInstance(parameters);
    int most = scheme == Scheme.R_2001 ? 3 : 2;
    if (sets.size() < 1
        || sets.size() > most
        || sets.size() > 1 && !scheme.hashesBy(sets.getObjectAt(1))) {
      throw refuse("subjectPublicKeyInfo", "parameters that do not fit the algorithm");
    }
    ASN1ObjectIdentifier set = ASN1ObjectIdentifier.getInstance(sets.getObjectAt(0));
    Optional<Curve> curve = Curve.of(set).filter(one -> one.size() == scheme.size());
    return curve.orElseThrow(() -> refuse("subjectPublicKeyInfo", "unknown parameters " + set));
  }

  private static DecodeException refuse(String field, String problem) {
    return new DecodeException(0, field, CLAUSE, problem);
  }

  /** Whether the other is the same point of the same curve, whatever its curve is called. */
  public boolean isSamePoint(VerificationKey other) {
    return curve.equation() == other.curve.equation()
        && parameters.getQ().equals(other.parameters.getQ());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey that
        && curve == that.curve
        && scheme == that.scheme
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
