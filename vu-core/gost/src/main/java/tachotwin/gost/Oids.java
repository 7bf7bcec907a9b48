package tachotwin.gost;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Object identifiers of RFC 9215, of RFC 4357 and 4491 before it, and of the extensions in use. */
final class Oids {
  static final ASN1ObjectIdentifier KEY_2001 = oid("1.2.643.2.2.19");
  static final ASN1ObjectIdentifier KEY_256 = oid("1.2.643.7.1.1.1.1");
  static final ASN1ObjectIdentifier KEY_512 = oid("1.2.643.7.1.1.1.2");
  static final ASN1ObjectIdentifier DIGEST_94 = oid("1.2.643.2.2.9");
  static final ASN1ObjectIdentifier DIGEST_256 = oid("1.2.643.7.1.1.2.2");
  static final ASN1ObjectIdentifier DIGEST_512 = oid("1.2.643.7.1.1.2.3");
  static final ASN1ObjectIdentifier DIGEST_94_CRYPTOPRO = oid("1.2.643.2.2.30.1");
  static final ASN1ObjectIdentifier SIGNATURE_2001 = oid("1.2.643.2.2.3");
  static final ASN1ObjectIdentifier SIGNATURE_256 = oid("1.2.643.7.1.1.3.2");
  static final ASN1ObjectIdentifier SIGNATURE_512 = oid("1.2.643.7.1.1.3.3");
  static final ASN1ObjectIdentifier CRYPTOPRO_TEST = oid("1.2.643.2.2.35.0");
  static final ASN1ObjectIdentifier CRYPTOPRO_A = oid("1.2.643.2.2.35.1");
  static final ASN1ObjectIdentifier CRYPTOPRO_B = oid("1.2.643.2.2.35.2");
  static final ASN1ObjectIdentifier CRYPTOPRO_C = oid("1.2.643.2.2.35.3");
  static final ASN1ObjectIdentifier CRYPTOPRO_XCH_A = oid("1.2.643.2.2.36.0");
  static final ASN1ObjectIdentifier CRYPTOPRO_XCH_B = oid("1.2.643.2.2.36.1");
  static final ASN1ObjectIdentifier CURVE_256_A = oid("1.2.643.7.1.2.1.1.1");
  static final ASN1ObjectIdentifier CURVE_256_B = oid("1.2.643.7.1.2.1.1.2");
  static final ASN1ObjectIdentifier CURVE_256_C = oid("1.2.643.7.1.2.1.1.3");
  static final ASN1ObjectIdentifier CURVE_256_D = oid("1.2.643.7.1.2.1.1.4");
  static final ASN1ObjectIdentifier CURVE_512_A = oid("1.2.643.7.1.2.1.2.1");
  static final ASN1ObjectIdentifier CURVE_512_B = oid("1.2.643.7.1.2.1.2.2");
  static final ASN1ObjectIdentifier CURVE_512_C = oid("1.2.643.7.1.2.1.2.3");

  private Oids() {}

  private static ASN1ObjectIdentifier oid(String dotted) {
    return new ASN1ObjectIdentifier(dotted).intern();
  }
}
