package tachotwin.app.lab.verdict;

import java.util.Optional;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.Octets;

/**
 * A key with which signatures are tried.
 *
 * @param name its certificate: a record, a file of the card or a file given; empty for a recovered
 *     one
 * @param source where it came from
 * @param key the key; empty where none fits
 */
public record UsedKey(String name, KeySource source, Optional<VerificationKey> key) {
  /** No key at hand fits. */
  static final UsedKey NONE = new UsedKey("", KeySource.NONE, Optional.empty());

  static UsedKey of(String name, KeySource source, VerificationKey key) {
    return new UsedKey(name, source, Optional.of(key));
  }

  /** A key that the user gave. */
  public static UsedKey given(String name, VerificationKey key) {
    return of(name, KeySource.GIVEN, key);
  }

  /** The identifier of the key; empty where none fits. */
  public String keyId() {
    return key.map(VerificationKey::keyId).map(Octets::toHex).orElse("");
  }
}
