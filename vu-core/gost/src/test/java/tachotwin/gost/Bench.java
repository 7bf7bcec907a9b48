package tachotwin.gost;

import tachotwin.time.SimInstant;

/** An authority and some of its certificates, the same in every run. */
public final class Bench {
  /** The first moment of every certificate. */
  public static final SimInstant FROM = SimInstant.parse("2026-01-01T00:00:00Z");

  /** The last second of the certificates of blocks, cards and servers. */
  public static final SimInstant UNTIL = SimInstant.parse("2040-12-31T23:59:59Z");

  /** The last second of their private keys. */
  public static final SimInstant KEY_UNTIL = SimInstant.parse("2029-01-01T00:00:00Z");

  private final Secrets secrets;
  private final CertificateAuthority authority;

  /** A bench of a seed. */
  public Bench(long seed) {
    secrets = Secrets.ofSeed(seed);
    authority = CertificateAuthority.create("Удостоверяющий центр", secrets, FROM);
  }

  /** The secrets. */
  public Secrets secrets() {
    return secrets;
  }

  /** The authority. */
  public CertificateAuthority authority() {
    return authority;
  }

  /** A key of this bench. */
  public SigningKey key(String owner) {
    return secrets.signingKey(owner, "signature");
  }

  /** A certificate of a key of this bench. */
  public Certificate certify(Subject subject, SigningKey key) {
    return authority.issue(subject, key.verificationKey(), FROM, UNTIL, KEY_UNTIL);
  }

  /** A block. */
  public static Subject block() {
    return new Subject(Subject.BLOCK, "0000000000012345", "СКЗИ тест");
  }

  /** A driver card. */
  public static Subject driver() {
    return new Subject(Subject.DRIVER_CARD, "RUD0000000123400", "Иванов Иван Иванович");
  }

  /** A server. */
  public static Subject server() {
    return new Subject(Subject.SERVER, "", "АИСТК");
  }
}
