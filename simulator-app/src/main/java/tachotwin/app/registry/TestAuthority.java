package tachotwin.app.registry;

import java.util.List;
import tachotwin.card.CardImage;
import tachotwin.card.profile.CardOrder;
import tachotwin.card.profile.Personalisation;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.CertificateRequest;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.time.SimInstant;

/**
 * The certification authority of a bench: it certifies the block, the cards and the server.
 *
 * <p>All keys are drawn from the bench's seed. Certificates run for 15 years (4.3.1.15); the term
 * of the key itself, in PrivateKeyUsagePeriod, is three years for a block (4.3.1.13) and the card's
 * term for a card (4.3.1.14).
 */
public final class TestAuthority {
  private static final int CERTIFICATE_YEARS = 15;
  private static final int BLOCK_KEY_YEARS = 3;

  private final Secrets secrets;
  private final CertificateAuthority authority;

  /**
   * Opens an authority.
   *
   * @param secrets the bench's seed
   * @param opened from when its own certificate is valid
   */
  public TestAuthority(Secrets secrets, SimInstant opened) {
    this(secrets, opened, "Учебный УЦ tachotwin");
  }

  /** Opens an authority of another name. */
  TestAuthority(Secrets secrets, SimInstant opened, String name) {
    this.secrets = secrets;
    this.authority = CertificateAuthority.create(name, secrets, opened);
  }

  /** The authority's own certificate. */
  public Certificate certificate() {
    return authority.certificate();
  }

  /** The keys of a block with the certificate of its manufacture. */
  public BlockKeys block(String partNumber, SimInstant made) {
    SigningKey key = secrets.signingKey(partNumber, "block");
    Subject subject = new Subject(Subject.BLOCK, partNumber, "Блок СКЗИ тахографа");
    Certificate certificate = issue(subject, key, made, years(made, BLOCK_KEY_YEARS));
    return new BlockKeys(secrets, partNumber, key, certificate, List.of(authority.certificate()));
  }

  /**
   * The certificate that a block asked for at ШАГ1.
   *
   * @param request its request, which must be signed by the key it holds
   * @param from beginning of its term
   * @param profile norms that set the terms (4.3.1.13, 4.3.1.15; Order 36, 90)
   */
  public Certificate certify(CertificateRequest request, SimInstant from, Profile profile) {
    int years = Rule.CERTIFICATE_YEARS_MOST.of(profile);
    return authority.issue(
        request, from, years(from, years), years(from, Math.min(years, BLOCK_KEY_YEARS)));
  }

  /** A personalised card. */
  public CardImage card(CardOrder order) {
    SigningKey key = secrets.signingKey(order.number().text(), "card");
    Certificate certificate = issue(order.subject(), key, order.validFrom(), order.validUntil());
    return Personalisation.of(order, key, certificate, authority.certificate());
  }

  /** Key and certificate of a server. */
  public Server server(String number, SimInstant from) {
    SigningKey key = secrets.signingKey(number, "server");
    Subject subject = new Subject(Subject.SERVER, number, "Учебный сервер АИСТК");
    return new Server(key, issue(subject, key, from, years(from, CERTIFICATE_YEARS)));
  }

  private Certificate issue(Subject subject, SigningKey key, SimInstant from, SimInstant keyUntil) {
    return authority.issue(
        subject, key.verificationKey(), from, years(from, CERTIFICATE_YEARS), keyUntil);
  }

  private static SimInstant years(SimInstant from, int years) {
    return SimInstant.ofEpochSecond(from.utc().plusYears(years).toEpochSecond());
  }

  /**
   * A server's key.
   *
   * @param key its key
   * @param certificate its certificate
   */
  public record Server(SigningKey key, Certificate certificate) {}
}
