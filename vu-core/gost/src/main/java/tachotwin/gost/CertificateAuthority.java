package tachotwin.gost;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The certification authority of a bench (УЦ): issues the certificates of blocks, cards and
 * servers.
 *
 * <p>Its serial numbers are counted from 1, its own certificate, so that the same orders in the
 * same sequence give the same octets. What it is asked to certify is its caller's decision; terms
 * longer than the 15 years of 4.3.1.15 are issued too, for others to refuse.
 */
public final class CertificateAuthority {
  private static final SimDuration TERM = SimDuration.ofHours(24L * 365 * 30);

  private final X500Name name;
  private final SigningKey key;
  private final Octets keyId;
  private final Certificate certificate;
  private long issued;

  private CertificateAuthority(String name, SigningKey key, SimInstant notBefore) {
    this.name = new Subject(Subject.SERVER, "", name).toName(Subject.AUTHORITY);
    this.key = key;
    this.keyId = key.verificationKey().keyId();
    SimInstant notAfter = notBefore.plus(TERM);
    this.certificate = sign(this.name, key.verificationKey(), true, notBefore, notAfter, notAfter);
  }

  /**
   * An authority with a key of its own on {@link Curve#TC26_256_A} and a certificate signed by
   * itself for 30 years of 365 days.
   *
   * @param name the authority's name, which also chooses its key among the secrets
   */
  public static CertificateAuthority create(String name, Secrets secrets, SimInstant notBefore) {
    return new CertificateAuthority(
        name, secrets.signingKey("ca " + name, "certificates"), notBefore);
  }

  /** The authority's own certificate. */
  public Certificate certificate() {
    return certificate;
  }

  /**
   * Issues a certificate; moments count in whole seconds.
   *
   * @param privateKeyUntil the last second in which the private key may sign
   */
  public Certificate issue(
      Subject subject,
      VerificationKey subjectKey,
      SimInstant notBefore,
      SimInstant notAfter,
      SimInstant privateKeyUntil) {
    return sign(subject.toName(), subjectKey, false, notBefore, notAfter, privateKeyUntil);
  }

  /**
   * Issues the certificate that a request asks for.
   *
   * @throws IllegalArgumentException when the request is not signed by the key that it holds; ask
   *     {@link CertificateRequest#isSelfSigned()} first
   */
  public Certificate issue(
      CertificateRequest request,
      SimInstant notBefore,
      SimInstant notAfter,
      SimInstant privateKeyUntil) {
    if (!request.isSelfSigned()) {
      throw new IllegalArgumentException("the request is not signed by its own key");
    }
    return issue(request.subject(), request.key(), notBefore, notAfter, privateKeyUntil);
  }

  private Certificate sign(
      X500Name subject,
      VerificationKey subjectKey,
      boolean authority,
      SimInstant notBefore,
      SimInstant notAfter,
      SimInstant privateKeyUntil) {
    if (notAfter.isBefore(notBefore) || privateKeyUntil.isBefore(notBefore)) {
      throw new IllegalArgumentException("a term that ends before it begins");
    }
    issued++;
    V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
    content.setSerialNumber(new ASN1Integer(BigInteger.valueOf(issued)));
    content.setSignature(key.curve().scheme().signatureAlgorithm());
    content.setIssuer(name);
    content.setStartDate(DerTime.encode(notBefore));
    content.setEndDate(DerTime.encode(notAfter));
    content.setSubject(subject);
    content.setSubjectPublicKeyInfo(subjectKey.toInfo());
    content.setExtensions(
        CertificateExtensions.encode(authority, subjectKey, keyId, notBefore, privateKeyUntil));
    TBSCertificate signed = content.generateTBSCertificate();
    return Certificate.assemble(signed, key);
  }
}
