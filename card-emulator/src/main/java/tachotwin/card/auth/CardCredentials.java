package tachotwin.card.auth;

import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.octet.Octets;

/**
 * The key of a card, its certificate and the authority that it trusts (4.6.5).
 *
 * @param key private key, which never leaves the card
 * @param certificate the card's certificate, EF C209h
 * @param authority the certificate of the authority that issued it and those of the blocks
 */
public record CardCredentials(SigningKey key, Certificate certificate, Certificate authority) {
  /** Refuses a certificate of another key. */
  public CardCredentials {
    if (!certificate.key().equals(key.verificationKey())) {
      throw new IllegalArgumentException("the certificate is of another key");
    }
  }

  /** The card's number as the authentication signs it, 16 octets. */
  public Octets number16() {
    return certificate.subject().number16();
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return "credentials of " + certificate.subject();
  }
}
