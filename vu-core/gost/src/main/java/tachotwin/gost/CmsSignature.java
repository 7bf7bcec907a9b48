package tachotwin.gost;

import tachotwin.octet.Octets;

/**
 * A detached signature read by {@link Cms#decode}.
 *
 * @param signer which certificate is the signer's
 * @param rawSignature r ‖ s, least significant octets first
 * @param isCanonical whether the octets read are exactly those that {@link Cms} would write
 */
public record CmsSignature(SignerReference signer, Octets rawSignature, boolean isCanonical) {

  /** Whether the certificate is the one that the signature names. */
  public boolean refersTo(Certificate certificate) {
    return signer.names(certificate);
  }

  /**
   * Whether the form is canonical, the certificate the one that is named, and the signature its
   * key's over the content. The certificate's own chain and dates are another question.
   */
  public boolean verify(Octets content, Certificate certificate) {
    return isCanonical && refersTo(certificate) && certificate.key().verify(content, rawSignature);
  }
}
