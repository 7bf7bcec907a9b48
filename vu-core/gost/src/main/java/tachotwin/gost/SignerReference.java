package tachotwin.gost;

import java.math.BigInteger;
import tachotwin.octet.Octets;

/** How a CMS names the certificate of its signer (RFC 5652, 5.3). */
public sealed interface SignerReference {

  /** Whether it names this certificate. */
  boolean names(Certificate certificate);

  /**
   * By issuer and serial number.
   *
   * @param issuerName DER of the issuer's name
   * @param serialNumber as {@link Certificate#serialNumber()}
   */
  record IssuerAndSerial(Octets issuerName, String serialNumber) implements SignerReference {
    @Override
    public boolean names(Certificate certificate) {
      return issuerName.equals(certificate.issuerName())
          && serialNumber.equals(certificate.serialNumber());
    }

    BigInteger serial() {
      return new BigInteger(Octets.hex(serialNumber).toByteArray());
    }
  }

  /**
   * By the identifier of the key.
   *
   * @param keyId as {@link Certificate#keyId()}
   */
  record KeyId(Octets keyId) implements SignerReference {
    @Override
    public boolean names(Certificate certificate) {
      return keyId.equals(certificate.keyId());
    }
  }
}
