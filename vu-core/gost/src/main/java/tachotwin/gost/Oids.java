package tachotwin.gost;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Object identifiers of RFC 9215 and of the extensions in use. */
final class Oids {
  static final ASN1ObjectIdentifier KEY_256 = oid("1.2.643.7.1.1.1.1");
  static final ASN1ObjectIdentifier KEY_512 = oid("1.2.643.7.1.1.1.2");
  static final ASN1ObjectIdentifier DIGEST_256 = oid("1.2.643.7.1.1.2.2");
  static final ASN1ObjectIdentifier DIGEST_512 = oid("1.2.643.7.1.1.2.3");
  static final ASN1ObjectIdentifier SIGNATURE_256 = oid("1.2.643.7.1.1.3.2");
  static final ASN1ObjectIdentifier SIGNATURE_512 = oid("1.2.643.7.1.1.3.3");
  static final ASN1ObjectIdentifier CURVE_256_A = oid("1.2.643.7.1.2.1.1.1");
  static final ASN1ObjectIdentifier CURVE_512_A = oid("1.2.643.7.1.2.1.2.1");

  private Oids() {}

  private static ASN1ObjectIdentifier oid(String dotted) {
    return new ASN1ObjectIdentifier(dotted).intern();
  }
}
