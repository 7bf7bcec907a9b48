package tachotwin.skzi.activation;

import java.util.Optional;
import tachotwin.gost.Certificate;
import tachotwin.gost.Subject;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.key.CertificateTerms;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;
import tachotwin.zh.ResponseCode;

/**
 * Judges what the workshop's card holds for the block's certificate (activation manual 6.6, 6.9).
 */
final class CertificateLoading {
  private final BlockCore core;

  CertificateLoading(BlockCore core) {
    this.core = core;
  }

  /** What came of it: a certificate, or the code that refuses it. */
  sealed interface Verdict {
    /** It is the one that was asked for. */
    record Good(Certificate certificate) implements Verdict {}

    /** It is not. */
    record Bad(ResponseCode code) implements Verdict {}
  }

  /**
   * Judges the octets of a whole certificate: 21 none or another block's, 70 an authority that the
   * block does not know, 15 any other that does not hold.
   */
  Verdict judge(Octets der) {
    if (der.isEmpty()) {
      return new Verdict.Bad(ResponseCode.WRONG_STATE);
    }
    Certificate certificate;
    try {
      certificate = Certificate.decode(der);
    } catch (DecodeException e) {
      return new Verdict.Bad(ResponseCode.WRONG_DATA);
    }
    return refusal(certificate)
        .<Verdict>map(Verdict.Bad::new)
        .orElseGet(() -> new Verdict.Good(certificate));
  }

  private Optional<ResponseCode> refusal(Certificate certificate) {
    if (!certificate.key().equals(core.keys().signingKey().verificationKey())) {
      return Optional.of(ResponseCode.WRONG_STATE);
    }
    if (!core.keys().knowsIssuerOf(certificate)) {
      return Optional.of(ResponseCode.CA_KEY_NEEDED);
    }
    SimInstant now = core.clock().now();
    boolean holds =
        core.keys().issuerOf(certificate).filter(issuer -> issuer.isValidAt(now)).isPresent()
            && !certificate.isAuthority()
            && certificate.subject().equipmentType() == Subject.BLOCK
            && certificate.subject().number().equals(core.state().identity().partNumber())
            && CertificateTerms.inForce(certificate, now)
            && CertificateTerms.fitBlock(certificate, core.state().profile());
    return holds ? Optional.empty() : Optional.of(ResponseCode.WRONG_DATA);
  }
}
