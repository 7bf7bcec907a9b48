package tachotwin.app.lab.verdict;

import java.util.List;
import tachotwin.gost.SignatureReading;
import tachotwin.gost.VerificationKey;

/**
 * A key that no certificate at hand holds, found from the signatures that it made.
 *
 * @param key the key
 * @param reading how its signatures are to be read
 * @param parts what it signed
 * @param of how many signatures no key at hand fits
 */
public record RecoveredKey(
    VerificationKey key, SignatureReading reading, List<String> parts, int of) {
  /** Keeps its own copy of the parts. */
  public RecoveredKey {
    parts = List.copyOf(parts);
  }

  /** What it made, in Russian. */
  String made() {
    return parts.size() == of
        ? "один ключ сделал все подписи без известного ключа (%d)".formatted(of)
        : "один ключ сделал %d из %d подписей без известного ключа".formatted(parts.size(), of);
  }

  /** The key with what it made, in Russian. */
  public String text() {
    return "%s: идентификатор ключа %s, %s, %s, %s, %s"
        .formatted(
            made(),
            key.keyId().toHex(),
            key.curve().name(),
            key.scheme().algorithm(),
            reading.scheme().hashName(),
            reading.orderTitle());
  }
}
