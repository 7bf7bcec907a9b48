package tachotwin.gost;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.TBSCertificate;
import tachotwin.octet.BerTlv;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * A certificate X.509 version 3 with a key and a signature of GOST R 34.10-2012 (RFC 9215) or of
 * 34.10-2001 before it (RFC 4491), as a value over its DER.
 */
public final class Certificate {
  private static final String CLAUSE = "RFC 9215, 2";
  private static final String LABEL = "CERTIFICATE";
  private static final ReadCertificates READ = new ReadCertificates();

  private final Octets der;
  private final Octets signed;
  private final AlgorithmIdentifier signatureAlgorithm;
  private final Octets signature;
  private final BigInteger serialNumber;
  private final Octets issuerName;
  private final Octets subjectName;
  private final Subject subject;
  private final SimInstant notBefore;
  private final SimInstant notAfter;
  private final VerificationKey key;
  private final CertificateExtensions extensions;

  private Certificate(Octets der, Octets signed, ASN1Sequence parts, boolean strict)
      throws DecodeException {
    if (parts.size() != 3) {
      throw refuse("a sequence of " + parts.size());
    }
    TBSCertificate content = TBSCertificate.getInstance(parts.getObjectAt(0));
    ASN1BitString bits = ASN1BitString.getInstance(parts.getObjectAt(2));
    this.der = der;
    this.signed = signed;
    this.signatureAlgorithm = AlgorithmIdentifier.getInstance(parts.getObjectAt(1));
    this.signature = Octets.of(bits.getOctets()).reversed();
    this.serialNumber = content.getSerialNumber().getValue();
    this.issuerName = Der.encode(content.getIssuer());
    this.subjectName = Der.encode(content.getSubject());
    this.subject = Subject.ofName(content.getSubject());
    this.notBefore = DerTime.decode(content.getStartDate().toASN1Primitive());
    this.notAfter = DerTime.decode(content.getEndDate().toASN1Primitive());
    this.key = VerificationKey.ofInfo(content.getSubjectPublicKeyInfo());
    this.extensions = CertificateExtensions.decode(content.getExtensions(), strict);
    if (!content.getSignature().equals(signatureAlgorithm)) {
      throw refuse("two different signature algorithms");
    }
    if (serialNumber.signum() <= 0) {
      throw refuse("a serial number that is not positive");
    }
  }

  /**
   * Reads a certificate.
   *
   * @throws DecodeException when it is malformed, not in the distinguished encoding, followed by
   *     other octets, of another algorithm, or has an unknown critical extension
   */
  public static Certificate decode(Octets der) throws DecodeException {
    Certificate known = READ.get(der);
    if (known != null) {
      return known;
    }
    Certificate certificate = Der.decode(der, LABEL, CLAUSE, value -> ofValue(der, value));
    READ.put(der, certificate);
    return certificate;
  }

  private static Certificate ofValue(Octets der, ASN1Primitive value) throws DecodeException {
    ASN1Sequence parts = ASN1Sequence.getInstance(value);
    return new Certificate(der, Der.encode(parts.getObjectAt(0)), parts, true);
  }

  /**
   * Reads the certificate at the beginning of octets, as files of cards in the field hold it:
   * octets after it, an encoding that is not the distinguished one and unknown critical extensions
   * are passed over. {@link #der()} are the octets of the certificate alone.
   *
   * @throws DecodeException when no certificate of a known algorithm stands there
   */
  public static Certificate decodeAsFound(Octets octets) throws DecodeException {
    OctetReader in = octets.reader();
    Octets content = BerTlv.decode(in).value();
    Octets der = octets.slice(0, in.position());
    OctetReader first = content.reader();
    BerTlv.decode(first);
    Octets signed = content.slice(0, first.position());
    return Der.decodeAsFound(
        der,
        LABEL,
        CLAUSE,
        value -> new Certificate(der, signed, ASN1Sequence.getInstance(value), false));
  }

  /** Reads the first certificate of a text in PEM. */
  public static Certificate ofPem(String text) throws DecodeException {
    return decode(Pem.decode(LABEL, text));
  }

  /** Joins a content and its signature, which is r ‖ s least significant octets first. */
  static Certificate assemble(TBSCertificate content, SigningKey issuer) {
    Octets signature = issuer.sign(Der.encode(content)).reversed();
    Octets der =
        Der.encode(
            new DERSequence(
                new ASN1Encodable[] {
                  content,
                  issuer.verificationKey().scheme().signatureAlgorithm(),
                  new DERBitString(signature.toByteArray())
                }));
    try {
      return decode(der);
    } catch (DecodeException e) {
      throw new IllegalStateException("an issued certificate cannot be read", e);
    }
  }

  /** The certificate's octets. */
  public Octets der() {
    return der;
  }

  /** The certificate in PEM, ended by LF. */
  public String toPem() {
    return Pem.encode(LABEL, der);
  }

  /** Whose key it is. */
  public Subject subject() {
    return subject;
  }

  /** The serial number in upper-case hexadecimal digits, whole octets. */
  public String serialNumber() {
    return Octets.of(serialNumber.toByteArray()).toHex();
  }

  /** The first moment of validity. */
  public SimInstant notBefore() {
    return notBefore;
  }

  /** The last second of validity. */
  public SimInstant notAfter() {
    return notAfter;
  }

  /** The last second in which the private key may be used; {@link #notAfter()} if not told. */
  public SimInstant privateKeyUntil() {
    return Optional.ofNullable(extensions.privateKeyUntil()).orElse(notAfter);
  }

  /** The public key. */
  public VerificationKey key() {
    return key;
  }

  /** The key identifier: of the extension, or else {@link VerificationKey#keyId()}. */
  public Octets keyId() {
    return Optional.ofNullable(extensions.keyId()).orElseGet(key::keyId);
  }

  /** Whether the key may sign certificates. */
  public boolean isAuthority() {
    return extensions.authority();
  }

  /** DER of the issuer's name. */
  public Octets issuerName() {
    return issuerName;
  }

  /**
   * Whether the issuer may issue certificates, is the one named here and has signed this one. Dates
   * are another question: {@link #isValidAt}.
   */
  public boolean isSignedBy(Certificate issuer) {
    Octets issuerKeyId = extensions.issuerKeyId();
    return issuer.isAuthority()
        && issuerName.equals(issuer.subjectName)
        && (issuerKeyId == null || issuerKeyId.equals(issuer.keyId()))
        && issuer.key.scheme().signsAs(signatureAlgorithm)
        && issuer.key.verify(signed, signature);
  }

  /** Whether a moment lies from notBefore to notAfter, both included. */
  public boolean isValidAt(SimInstant moment) {
    return !moment.isBefore(notBefore) && moment.epochSecond() <= notAfter.epochSecond();
  }

  BigInteger serial() {
    return serialNumber;
  }

  private static DecodeException refuse(String problem) {
    return new DecodeException(0, LABEL, CLAUSE, problem);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Certificate that && der.equals(that.der);
  }

  @Override
  public int hashCode() {
    return der.hashCode();
  }

  @Override
  public String toString() {
    return "certificate " + serialNumber() + " of " + subject;
  }
}
