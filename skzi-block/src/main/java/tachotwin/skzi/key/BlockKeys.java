package tachotwin.skzi.key;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.gost.Certificate;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * The keys of one block: its signature, its certificate, the authorities that it trusts. The key
 * can be destroyed, the certificate stays.
 */
public final class BlockKeys {
  private final Secrets secrets;
  private final String owner;
  private final Map<Octets, Certificate> authorities = new LinkedHashMap<>();
  private final Map<String, Long> drawn = new LinkedHashMap<>();
  private Optional<SigningKey> signingKey;
  private Certificate certificate;

  /**
   * The keys of a block.
   *
   * @param secrets where its random numbers and its archive key come from
   * @param owner its serial number
   * @param signingKey its key
   * @param certificate its certificate of manufacture, by which cards know it until it is activated
   * @param authorities certificates of the authorities that it trusts from manufacture
   */
  public BlockKeys(
      Secrets secrets,
      String owner,
      SigningKey signingKey,
      Certificate certificate,
      List<Certificate> authorities) {
    this.secrets = secrets;
    this.owner = owner;
    this.signingKey = Optional.of(signingKey);
    this.certificate = certificate;
    authorities.forEach(this::trust);
  }

  /**
   * The key that signs.
   *
   * @throws IllegalStateException when it was destroyed
   */
  public SigningKey signingKey() {
    return signingKey.orElseThrow(() -> new IllegalStateException("the key was destroyed"));
  }

  /** Whether the key is there and its term not over (4.3.1.12). */
  public boolean canSign(SimInstant now) {
    return signingKey.isPresent()
        && now.epochSecond() <= certificate.privateKeyUntil().epochSecond()
        && now.epochSecond() <= certificate.notAfter().epochSecond();
  }

  /** Whether the key was destroyed. */
  public boolean isDestroyed() {
    return signingKey.isEmpty();
  }

  /** Destroys the key for good; the certificate stays. */
  public void destroy() {
    signingKey = Optional.empty();
  }

  /** The block's certificate: of manufacture until its owner's was loaded. */
  public Certificate certificate() {
    return certificate;
  }

  /** The owner's certificate was loaded (4.16.2.6). */
  public void certify(Certificate loaded) {
    if (!loaded.key().equals(certificate.key())) {
      throw new IllegalArgumentException("a certificate of another key");
    }
    certificate = loaded;
  }

  /** Certificates of the authorities, in the order in which they came. */
  public List<Certificate> authorities() {
    return List.copyOf(authorities.values());
  }

  /** The authority of a key identifier of 16 octets. */
  public Optional<Certificate> authority(Octets keyId) {
    return Optional.ofNullable(authorities.get(keyId));
  }

  /** The authority that signed a certificate, if the block trusts it. */
  public Optional<Certificate> issuerOf(Certificate leaf) {
    return authorities.values().stream().filter(leaf::isSignedBy).findFirst();
  }

  /** Whether the block knows an authority of the name that a certificate gives for its issuer. */
  public boolean knowsIssuerOf(Certificate leaf) {
    return authorities.values().stream()
        .anyMatch(authority -> authority.issuerName().equals(leaf.issuerName()));
  }

  /** Trusts one more authority. */
  public void trust(Certificate authority) {
    authorities.put(authority.key().keyId(), authority);
  }

  /** The key of the archive's MAC, 32 octets. */
  public Octets archiveKey() {
    return secrets.draw(owner, "archive mac", 0, 32);
  }

  /** Random octets for a purpose; never the same twice. */
  public Octets random(String purpose, int length) {
    long counter = drawn.merge(purpose, 1L, Long::sum);
    return secrets.draw(owner, purpose, counter, length);
  }
}
