package tachotwin.gost;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * Every secret and every nonce of a bench, drawn from its seed.
 *
 * <p>There is no shared stream: what is drawn depends on its owner, purpose and counter alone, so a
 * new draw in one device changes nothing in another.
 */
public final class Secrets {
  private static final Octets SEPARATOR = Octets.ofInts(0);

  private final Octets seed;

  private Secrets(Octets seed) {
    this.seed = seed;
  }

  /** The secrets of a bench with this seed. */
  public static Secrets ofSeed(long seed) {
    return new Secrets(new OctetWriter().i64(seed).toOctets());
  }

  /**
   * Draws octets: block n is HMAC-Streebog-256(seed, owner ‖ 00 ‖ purpose ‖ 00 ‖ counter ‖ n), the
   * texts in UTF-8, the counter of eight octets and n of four, counted from 0, big-endian.
   *
   * @param owner who draws, such as {@code "block 0000000000000001"}
   * @param purpose what for, such as {@code "RNDB"}
   * @param counter which one of them
   * @param length octets wanted, 0 or more
   */
  public Octets draw(String owner, String purpose, long counter, int length) {
    OctetWriter out = new OctetWriter();
    for (int block = 0; out.length() < length; block++) {
      Octets numbers = new OctetWriter().i64(counter).u32(block).toOctets();
      out.octets(Streebog.hmac256(seed, utf8(owner), SEPARATOR, utf8(purpose), SEPARATOR, numbers));
    }
    return out.toOctets().slice(0, length);
  }

  /** The signing key of an owner for a purpose, on {@link Curve#TC26_256_A}. */
  public SigningKey signingKey(String owner, String purpose) {
    return signingKey(owner, purpose, Curve.TC26_256_A);
  }

  /**
   * The signing key of an owner for a purpose: 16 octets more than the curve's size, reduced to
   * 1…q−1.
   */
  public SigningKey signingKey(String owner, String purpose, Curve curve) {
    Octets wide = draw(owner, "signing key " + purpose, 0, curve.size() + 16);
    BigInteger span = curve.order().subtract(BigInteger.ONE);
    return new SigningKey(curve, Curve.number(wide).mod(span).add(BigInteger.ONE));
  }

  private static Octets utf8(String text) {
    return Octets.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
