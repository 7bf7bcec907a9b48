package tachotwin.gost;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import tachotwin.octet.Octets;

/**
 * Public keys out of signatures alone.
 *
 * <p>A signature (r, s) of a hash e leaves few keys that could have made it: the point C of 34.10,
 * 6.1 has r for its abscissa modulo q, and from C = z1·P + z2·Q follows Q = (s/r)·P − (e/r)·C. One
 * signature fits each of its candidates; a key that is a candidate of two signatures over different
 * messages has made both, since two keys meet by chance about once in 2²⁵⁰ tries.
 */
public final class KeyRecovery {
  private KeyRecovery() {}

  /**
   * A signature and what it is over.
   *
   * @param message the octets signed
   * @param signature 64 or 128 octets, r and s in any order
   */
  public record Signed(Octets message, Octets signature) {}

  /**
   * A key that made several signatures.
   *
   * @param key the key, on the first name of its curve
   * @param reading how its signatures are to be read
   * @param made which signatures it made, counted from 0, at least two
   */
  public record Maker(VerificationKey key, SignatureReading reading, Set<Integer> made) {
    /** Keeps its own copy. */
    public Maker {
      made = Collections.unmodifiableSet(new TreeSet<>(made));
    }
  }

  /** The key that made most of the signatures, at least two over different octets. */
  public static Optional<Maker> maker(List<Signed> signatures) {
    Optional<Maker> best = Optional.empty();
    for (int octets :
        signatures.stream().mapToInt(one -> one.signature().length()).distinct().toArray()) {
      for (SignatureReading reading : SignatureReading.of(octets)) {
        for (Curve curve : Curve.different(octets / 2)) {
          Optional<Maker> found = maker(signatures, reading, curve);
          if (found.isPresent() && found.get().made().size() == signatures.size()) {
            return found;
          }
          if (found.isPresent()
              && best.map(one -> one.made().size()).orElse(1) < found.get().made().size()) {
            best = found;
          }
        }
      }
    }
    return best;
  }

  private static Optional<Maker> maker(
      List<Signed> signatures, SignatureReading reading, Curve curve) {
    Map<ECPoint, Set<Integer>> made = new LinkedHashMap<>();
    for (int i = 0; i < signatures.size(); i++) {
      Signed one = signatures.get(i);
      if (one.signature().length() == curve.pairSize()) {
        for (ECPoint key : points(one, reading, curve)) {
          made.computeIfAbsent(key, none -> new TreeSet<>()).add(i);
        }
      }
    }
    return made.entrySet().stream()
        .filter(one -> differ(signatures, one.getValue()))
        .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
        .map(
            one ->
                new Maker(
                    new VerificationKey(curve, reading.scheme(), one.getKey()),
                    reading,
                    one.getValue()));
  }

  /** The same signature of the same octets twice proves nothing. */
  private static boolean differ(List<Signed> signatures, Set<Integer> made) {
    return made.stream().map(signatures::get).distinct().count() > 1;
  }

  /**
   * The public keys of a curve that could have made a signature, if it is to be read so; none where
   * r or s is out of range or no point has the abscissa.
   */
  public static List<VerificationKey> candidates(
      Signed signed, SignatureReading reading, Curve curve) {
    return points(signed, reading, curve).stream()
        .map(point -> new VerificationKey(curve, reading.scheme(), point))
        .toList();
  }

  private static List<ECPoint> points(Signed signed, SignatureReading reading, Curve curve) {
    BigInteger q = curve.order();
    SignatureReading.Numbers numbers = reading.numbers(signed.message(), signed.signature());
    List<ECPoint> out = new ArrayList<>();
    if (!numbers.lieBelow(q)) {
      return out;
    }
    BigInteger w = numbers.r().modInverse(q);
    BigInteger ofBase = numbers.s().multiply(w).mod(q);
    BigInteger ofC = q.subtract(numbers.e(q).multiply(w).mod(q));
    for (ECPoint c : withAbscissa(curve, numbers.r())) {
      ECPoint key = ECAlgorithms.sumOfTwoMultiplies(curve.domain().getG(), ofBase, c, ofC);
      if (!key.isInfinity()) {
        out.add(key.normalize());
      }
    }
    return out;
  }

  /** The points of the group whose abscissa is r modulo q: with a cofactor of 4 up to eight. */
  private static List<ECPoint> withAbscissa(Curve curve, BigInteger r) {
    ECCurve equation = curve.domain().getCurve();
    BigInteger p = equation.getField().getCharacteristic();
    List<ECPoint> out = new ArrayList<>();
    for (BigInteger x = r; x.compareTo(p) < 0; x = x.add(curve.order())) {
      Octets abscissa = curve.littleEndian(x).reversed();
      try {
        ECPoint even =
            equation.decodePoint(Octets.concat(Octets.of((byte) 2), abscissa).toByteArray());
        out.add(even);
        out.add(even.negate());
      } catch (IllegalArgumentException e) {
        // No point of the group has this abscissa; half of all numbers are none.
      }
    }
    return out;
  }
}
