package tachotwin.skzi.key;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.gost.Certificate;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.octet.Octets;

/** The keys of one block: its signature, its certificate, the authorities that it trusts. */
public final class BlockKeys {
  private final Secrets secrets;
  private final String owner;
  private final SigningKey signingKey;
  private final Certificate certificate;
  private final Map<Octets, Certificate> authorities = new LinkedHashMap<>();
  private final Map<String, Long> drawn = new LinkedHashMap<>();

  /**
   * The keys of a block.
   *
   * @param secrets where its random numbers and its archive key come from
   * @param owner its serial number
   * @param signingKey its key
   * @param certificate its certificate
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
    this.signingKey = signingKey;
    this.certificate = certificate;
    authorities.forEach(this::trust);
  }

  /** The key that signs. */
  public SigningKey signingKey() {
    return signingKey;
  }

  /** The block's certificate. */
  public Certificate certificate() {
    return certificate;
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
