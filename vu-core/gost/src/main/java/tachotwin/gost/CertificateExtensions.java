package tachotwin.gost;

import java.io.IOException;
import java.util.Set;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * The extensions of a certificate (RFC 5280, 4.2) that the product writes and reads.
 *
 * @param authority whether the key may sign certificates
 * @param keyId SubjectKeyIdentifier, or null
 * @param issuerKeyId AuthorityKeyIdentifier, or null
 * @param privateKeyUntil end of PrivateKeyUsagePeriod, or null
 */
record CertificateExtensions(
    boolean authority,
    @Nullable Octets keyId,
    @Nullable Octets issuerKeyId,
    @Nullable SimInstant privateKeyUntil) {
  private static final String CLAUSE = "RFC 5280, 4.2";
  private static final int NOT_AFTER = 1;
  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.subjectKeyIdentifier,
          Extension.authorityKeyIdentifier,
          Extension.privateKeyUsagePeriod);

  /** The extensions of a certificate to be issued. */
  static Extensions encode(
      boolean authority,
      VerificationKey key,
      Octets issuerKeyId,
      SimInstant from,
      SimInstant until) {
    int usage =
        authority
            ? KeyUsage.keyCertSign | KeyUsage.cRLSign
            : KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyAgreement;
    ASN1EncodableVector period = new ASN1EncodableVector();
    period.add(new DERTaggedObject(false, 0, DerTime.generalized(from)));
    period.add(new DERTaggedObject(false, NOT_AFTER, DerTime.generalized(until)));
    ExtensionsGenerator out = new ExtensionsGenerator();
    try {
      out.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      out.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      out.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          new SubjectKeyIdentifier(key.keyId().toByteArray()));
      out.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new AuthorityKeyIdentifier(issuerKeyId.toByteArray()));
      out.addExtension(Extension.privateKeyUsagePeriod, false, new DERSequence(period));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.generate();
  }

  /**
   * Reads extensions; none at all is allowed, an unknown critical one is not where it is strict.
   */
  static CertificateExtensions decode(@Nullable Extensions extensions, boolean strict)
      throws DecodeException {
    if (extensions == null) {
      return new CertificateExtensions(false, null, null, null);
    }
    for (ASN1ObjectIdentifier critical : extensions.getCriticalExtensionOIDs()) {
      if (strict && !UNDERSTOOD.contains(critical)) {
        throw new DecodeException(0, "extensions", CLAUSE, "unknown and critical: " + critical);
      }
    }
    BasicConstraints basic = BasicConstraints.fromExtensions(extensions);
    KeyUsage usage = KeyUsage.fromExtensions(extensions);
    SubjectKeyIdentifier own = SubjectKeyIdentifier.fromExtensions(extensions);
    AuthorityKeyIdentifier issuer = AuthorityKeyIdentifier.fromExtensions(extensions);
    return new CertificateExtensions(
        basic != null && basic.isCA() && (usage == null || usage.hasUsages(KeyUsage.keyCertSign)),
        own == null ? null : Octets.of(own.getKeyIdentifier()),
        issuer == null ? null : octets(issuer.getKeyIdentifierOctets()),
        until(extensions));
  }

  private static @Nullable SimInstant until(Extensions extensions) throws DecodeException {
    ASN1Primitive value =
        (ASN1Primitive) extensions.getExtensionParsedValue(Extension.privateKeyUsagePeriod);
    if (value == null) {
      return null;
    }
    PrivateKeyUsagePeriod period = PrivateKeyUsagePeriod.getInstance(value);
    return period.getNotAfter() == null ? null : DerTime.decode(period.getNotAfter());
  }

  private static @Nullable Octets octets(byte @Nullable [] bytes) {
    return bytes == null ? null : Octets.of(bytes);
  }
}
