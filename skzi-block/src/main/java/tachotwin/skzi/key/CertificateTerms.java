package tachotwin.skzi.key;

import tachotwin.gost.Certificate;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimInstant;

/** The terms of keys and certificates (4.3.1.12–4.3.1.15). */
public final class CertificateTerms {
  private static final int LONGEST_YEARS = 15;

  private CertificateTerms() {}

  /** Whether certificate and private key may be used at a moment (4.3.1.12). */
  public static boolean inForce(Certificate certificate, SimInstant now) {
    return certificate.isValidAt(now)
        && now.epochSecond() <= certificate.privateKeyUntil().epochSecond();
  }

  /** Whether a card's certificate runs no longer than 15 years (4.3.1.15). */
  public static boolean fitCard(Certificate certificate) {
    return !certificate.notAfter().isAfter(years(certificate.notBefore(), LONGEST_YEARS));
  }

  /** Whether a block's certificate and its key run as long as a profile wants. */
  public static boolean fitBlock(Certificate certificate, Profile profile) {
    SimInstant from = certificate.notBefore();
    SimInstant key = certificate.privateKeyUntil();
    return !certificate.notAfter().isAfter(years(from, Rule.CERTIFICATE_YEARS_MOST.of(profile)))
        && !key.isAfter(years(from, Rule.KEY_YEARS_MOST.of(profile)))
        && !key.isBefore(years(from, Rule.KEY_YEARS_LEAST.of(profile)));
  }

  private static SimInstant years(SimInstant from, int years) {
    return SimInstant.ofEpochSecond(from.utc().plusYears(years).toEpochSecond());
  }
}
