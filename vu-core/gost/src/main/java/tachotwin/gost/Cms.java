package tachotwin.gost;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * Detached signatures in the form of CMS (RFC 5652, RFC 9215): SignedData without content, signed
 * attributes and certificates, one signer, in DER.
 *
 * <p>Without signed attributes the signature is over the content itself, so that the 64 octets
 * which a card gives can be put in. Everything but signer and signature follows from the curve:
 * there is one canonical form, and a changed octet outside it shows.
 */
public final class Cms {
  private static final String CLAUSE = "RFC 5652, 5.1";
  private static final String FIELD = "SignedData";

  private Cms() {}

  /**
   * A detached signature that names its signer by issuer and serial number.
   *
   * @param rawSignature r ‖ s, least significant octets first, over the content's hash
   * @param signer the signer's certificate, which is not put in
   */
  public static Octets detached(Octets rawSignature, Certificate signer) {
    return encode(
        new SignerReference.IssuerAndSerial(signer.issuerName(), signer.serialNumber()),
        rawSignature,
        signer.key().curve());
  }

  /** A shorter detached signature, which names its signer by {@link Certificate#keyId()}. */
  public static Octets detachedByKeyId(Octets rawSignature, Certificate signer) {
    return encode(new SignerReference.KeyId(signer.keyId()), rawSignature, signer.key().curve());
  }

  /**
   * Reads a detached signature of one signer. Whether it has the canonical form is told by {@link
   * CmsSignature#isCanonical()}.
   *
   * @throws DecodeException when it is malformed, not in the distinguished encoding, followed by
   *     other octets, or not the signature of exactly one signer
   */
  public static CmsSignature decode(Octets der) throws DecodeException {
    return Der.decode(der, FIELD, CLAUSE, value -> ofValue(der, value));
  }

  private static CmsSignature ofValue(Octets der, ASN1Primitive value) throws DecodeException {
    ContentInfo outer = ContentInfo.getInstance(value);
    if (!outer.getContentType().equals(CMSObjectIdentifiers.signedData)) {
      throw refuse("content type " + outer.getContentType());
    }
    ASN1Set signers = SignedData.getInstance(outer.getContent()).getSignerInfos();
    if (signers.size() != 1) {
      throw refuse(signers.size() + " signers");
    }
    SignerInfo signer = SignerInfo.getInstance(signers.getObjectAt(0));
    Octets raw = Octets.of(signer.getEncryptedDigest().getOctets()).reversed();
    if (raw.length() != Curve.TC26_256_A.pairSize()
        && raw.length() != Curve.TC26_512_A.pairSize()) {
      throw refuse("signature of " + raw.length() + " octets");
    }
    SignerReference reference = reference(signer.getSID());
    boolean canonical = encode(reference, raw, curve(raw)).equals(der);
    return new CmsSignature(reference, raw, canonical);
  }

  private static Octets encode(SignerReference reference, Octets raw, Curve curve) {
    if (raw.length() != curve.pairSize()) {
      throw new IllegalArgumentException("signature of " + raw.length() + " octets");
    }
    SignerInfo signer =
        new SignerInfo(
            identifier(reference),
            curve.scheme().digestAlgorithm(),
            (ASN1Set) null,
            new AlgorithmIdentifier(curve.scheme().keyAlgorithm()),
            new DEROctetString(raw.reversed().toByteArray()),
            (ASN1Set) null);
    SignedData data =
        new SignedData(
            new DERSet(curve.scheme().digestAlgorithm()),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            null,
            null,
            new DERSet(signer));
    return Der.encode(new ContentInfo(CMSObjectIdentifiers.signedData, data));
  }

  private static SignerIdentifier identifier(SignerReference reference) {
    if (reference instanceof SignerReference.KeyId byKey) {
      return new SignerIdentifier(
          (ASN1OctetString) new DEROctetString(byKey.keyId().toByteArray()));
    }
    SignerReference.IssuerAndSerial named = (SignerReference.IssuerAndSerial) reference;
    return new SignerIdentifier(
        new IssuerAndSerialNumber(
            X500Name.getInstance(named.issuerName().toByteArray()), named.serial()));
  }

  private static SignerReference reference(SignerIdentifier identifier) {
    if (identifier.isTagged()) {
      ASN1OctetString keyId = ASN1OctetString.getInstance(identifier.getId());
      return new SignerReference.KeyId(Octets.of(keyId.getOctets()));
    }
    IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(identifier.getId());
    return new SignerReference.IssuerAndSerial(
        Der.encode(named.getName()),
        Octets.of(named.getSerialNumber().getValue().toByteArray()).toHex());
  }

  private static Curve curve(Octets raw) {
    return raw.length() == Curve.TC26_256_A.pairSize() ? Curve.TC26_256_A : Curve.TC26_512_A;
  }

  private static DecodeException refuse(String problem) {
    return new DecodeException(0, FIELD, CLAUSE, problem);
  }
}
