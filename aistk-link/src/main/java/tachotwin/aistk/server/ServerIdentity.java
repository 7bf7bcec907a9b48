package tachotwin.aistk.server;

import java.util.List;
import java.util.Optional;
import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * What the server proves itself with and whom it trusts.
 *
 * @param key key of the server
 * @param certificate its certificate (CS), at most 2500 octets of DER
 * @param authorities certificates of the authorities in the order in which a block verifies them
 *     (В.1.3.5); certificates of blocks must be signed by one of them
 */
public record ServerIdentity(
    SigningKey key, Certificate certificate, List<Certificate> authorities) {
  /** Keeps its own copy of the list, which may not be empty. */
  public ServerIdentity {
    authorities = List.copyOf(authorities);
    if (authorities.isEmpty()) {
      throw new IllegalArgumentException("no authority");
    }
  }

  /** Whether a certificate is signed by an authority and in date. */
  boolean trusts(Certificate other, SimInstant moment) {
    Optional<Certificate> issuer = authorities.stream().filter(other::isSignedBy).findFirst();
    return other.isValidAt(moment)
        && issuer.isPresent()
        && issuer.get().isAuthority()
        && issuer.get().isValidAt(moment);
  }

  /** The certificates to send to a block that knows some keys: those of other keys, else all. */
  List<Octets> chainFor(List<Octets> knownKeyIds) {
    List<Octets> unknown =
        authorities.stream()
            .filter(authority -> !knownKeyIds.contains(authority.key().keyId()))
            .map(Certificate::der)
            .toList();
    return unknown.isEmpty() ? authorities.stream().map(Certificate::der).toList() : unknown;
  }
}
