package tachotwin.gost;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.Octets;

/**
 * One way to read the octets of a signature, where neither a standard nor the file says which.
 *
 * @param scheme the hash function
 * @param order how r and s stand
 * @param hashReversed whether the hash is turned round before it is signed, which some makers do
 */
public record SignatureReading(Scheme scheme, PairOrder order, boolean hashReversed) {
  private static final List<SignatureReading> ALL = all();

  /** The readings of a signature of so many octets, the usual ones first; none for other sizes. */
  static List<SignatureReading> of(int octets) {
    return ALL.stream().filter(one -> 2 * one.scheme.size() == octets).toList();
  }

  private static List<SignatureReading> all() {
    List<SignatureReading> out = new ArrayList<>();
    for (boolean reversed : new boolean[] {false, true}) {
      for (PairOrder order : PairOrder.values()) {
        out.add(new SignatureReading(Scheme.R_2012_256, order, reversed));
        out.add(new SignatureReading(Scheme.R_2001, order, reversed));
        out.add(new SignatureReading(Scheme.R_2012_512, order, reversed));
      }
    }
    return List.copyOf(out);
  }

  /** The same order of octets with the hash function of another scheme. */
  public SignatureReading of(Scheme other) {
    return new SignatureReading(other, order, hashReversed);
  }

  /** The numbers of a signature of a message. */
  Numbers numbers(Octets message, Octets signature) {
    Octets hash = scheme.hash(message);
    return new Numbers(
        Curve.number(hashReversed ? hash.reversed() : hash),
        order.r(signature),
        order.s(signature));
  }

  /** The order of octets in words, in Russian. */
  public String orderTitle() {
    return order.title() + (hashReversed ? ", хеш-код перевернут" : "");
  }

  /** The hash as a number, r and s. */
  record Numbers(BigInteger hash, BigInteger r, BigInteger s) {
    /** e of 34.10, 6.1: the hash modulo the order, 1 for 0. */
    BigInteger e(BigInteger q) {
      BigInteger e = hash.mod(q);
      return e.signum() == 0 ? BigInteger.ONE : e;
    }

    /** Whether r and s lie in 1…q−1. */
    boolean lieBelow(BigInteger q) {
      return r.signum() > 0 && s.signum() > 0 && r.compareTo(q) < 0 && s.compareTo(q) < 0;
    }
  }
}
