package tachotwin.gost;

import java.math.BigInteger;
import tachotwin.octet.Octets;

/** How the two numbers of a signature stand in its octets; the standards fix no single way. */
public enum PairOrder {
  /** r ‖ s, each least significant octet first: our cards and RFC 9189. */
  R_S_LITTLE("r ‖ s, младший октет первый"),
  /** s ‖ r, each most significant octet first: X.509, CMS, OpenSSL and the JCA (RFC 9215). */
  S_R_BIG("s ‖ r, старший октет первый"),
  /** r ‖ s, each most significant octet first. */
  R_S_BIG("r ‖ s, старший октет первый"),
  /** s ‖ r, each least significant octet first. */
  S_R_LITTLE("s ‖ r, младший октет первый");

  private final String title;

  PairOrder(String title) {
    this.title = title;
  }

  /** The order in words, in Russian. */
  public String title() {
    return title;
  }

  /** The number r of a signature. */
  BigInteger r(Octets signature) {
    return number(signature, this == R_S_LITTLE || this == R_S_BIG);
  }

  /** The number s of a signature. */
  BigInteger s(Octets signature) {
    return number(signature, this == S_R_LITTLE || this == S_R_BIG);
  }

  private BigInteger number(Octets signature, boolean first) {
    int half = signature.length() / 2;
    Octets octets = first ? signature.slice(0, half) : signature.from(half);
    boolean little = this == R_S_LITTLE || this == S_R_LITTLE;
    return Curve.number(little ? octets : octets.reversed());
  }
}
