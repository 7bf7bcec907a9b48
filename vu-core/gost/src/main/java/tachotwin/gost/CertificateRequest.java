package tachotwin.gost;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A request for a certificate, PKCS#10 (RFC 2986, RFC 9215), without attributes: what the block
 * forms at activation (4.16.2).
 */
public final class CertificateRequest {
  private static final String CLAUSE = "RFC 2986, 4.2";
  private static final String LABEL = "CERTIFICATE REQUEST";

  private final Octets der;
  private final Subject subject;
  private final VerificationKey key;
  private final boolean selfSigned;

  private CertificateRequest(Octets der, ASN1Sequence parts) throws DecodeException {
    CertificationRequest request = CertificationRequest.getInstance(parts);
    CertificationRequestInfo content = request.getCertificationRequestInfo();
    this.der = der;
    this.subject = Subject.ofName(content.getSubject());
    this.key = VerificationKey.ofInfo(content.getSubjectPublicKeyInfo());
    Octets signature = Octets.of(request.getSignature().getOctets()).reversed();
    this.selfSigned =
        key.scheme().signsAs(request.getSignatureAlgorithm())
            && key.verify(Der.encode(parts.getObjectAt(0)), signature);
  }

  /** A request of a subject for its own key, signed by it. */
  public static CertificateRequest create(Subject subject, SigningKey key) {
    CertificationRequestInfo content =
        new CertificationRequestInfo(
            subject.toName(), key.verificationKey().toInfo(), new DERSet());
    Octets signature = key.sign(Der.encode(content)).reversed();
    ASN1Encodable[] parts = {
      content,
      key.verificationKey().scheme().signatureAlgorithm(),
      new DERBitString(signature.toByteArray())
    };
    try {
      return decode(Der.encode(new DERSequence(parts)));
    } catch (DecodeException e) {
      throw new IllegalStateException("a request just made cannot be read", e);
    }
  }

  /**
   * Reads a request; whether its signature is right is told by {@link #isSelfSigned()}.
   *
   * @throws DecodeException when it is malformed, not in the distinguished encoding, followed by
   *     other octets or of another algorithm
   */
  public static CertificateRequest decode(Octets der) throws DecodeException {
    return Der.decode(
        der, LABEL, CLAUSE, value -> new CertificateRequest(der, ASN1Sequence.getInstance(value)));
  }

  /** Reads the first request of a text in PEM. */
  public static CertificateRequest ofPem(String text) throws DecodeException {
    return decode(Pem.decode(LABEL, text));
  }

  /** The request's octets. */
  public Octets der() {
    return der;
  }

  /** The request in PEM, ended by LF. */
  public String toPem() {
    return Pem.encode(LABEL, der);
  }

  /** Who asks. */
  public Subject subject() {
    return subject;
  }

  /** The key to be certified. */
  public VerificationKey key() {
    return key;
  }

  /** Whether the request is signed by the key that it holds. */
  public boolean isSelfSigned() {
    return selfSigned;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CertificateRequest that && der.equals(that.der);
  }

  @Override
  public int hashCode() {
    return der.hashCode();
  }

  @Override
  public String toString() {
    return "request of " + subject;
  }
}
