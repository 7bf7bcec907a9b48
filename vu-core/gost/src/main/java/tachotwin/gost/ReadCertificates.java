package tachotwin.gost;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.Octets;

/**
 * The certificates that were read last, by their octets. A block, a card and a server read the same
 * few at each of their sessions; to read one costs more than a signature (its key is checked to lie
 * in the group), and a key that is met again has the table of its multiples.
 *
 * <p>What is kept are values of their octets and nothing else: whether a certificate is trusted is
 * asked anew each time.
 */
final class ReadCertificates {
  private static final int KEPT = 64;

  private final Map<Octets, Certificate> byOctets =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Octets, Certificate> eldest) {
          return size() > KEPT;
        }
      };

  synchronized @Nullable Certificate get(Octets octets) {
    return byOctets.get(octets);
  }

  synchronized void put(Octets octets, Certificate certificate) {
    byOctets.put(octets, certificate);
  }
}
