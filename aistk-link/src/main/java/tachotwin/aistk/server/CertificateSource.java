package tachotwin.aistk.server;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.gost.Certificate;
import tachotwin.gost.CmsSignature;
import tachotwin.gost.SignerReference;

/** Finds the certificate that a signature names. It is called from several threads. */
@FunctionalInterface
public interface CertificateSource {
  /** The certificate, empty where it is not known. */
  Optional<Certificate> find(CmsSignature signature);

  /** A source that knows certain certificates, all of them trusted. */
  static CertificateSource of(Collection<Certificate> certificates) {
    Map<Object, Certificate> known = new HashMap<>();
    for (Certificate certificate : certificates) {
      known.put(certificate.keyId(), certificate);
      known.put(List.of(certificate.issuerName(), certificate.serialNumber()), certificate);
    }
    Map<Object, Certificate> index = Map.copyOf(known);
    return signature -> {
      if (signature.signer() instanceof SignerReference.KeyId byKey) {
        return Optional.ofNullable(index.get(byKey.keyId()));
      }
      return signature.signer() instanceof SignerReference.IssuerAndSerial byIssuer
          ? Optional.ofNullable(index.get(List.of(byIssuer.issuerName(), byIssuer.serialNumber())))
          : Optional.empty();
    };
  }
}
