package tachotwin.gost;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import tachotwin.octet.Octets;

/** Octets of which one has been changed. */
public final class Changed {
  private Changed() {}

  /** For each octet: the same octets with one of its bits turned over, another bit each time. */
  public static Stream<Octets> octetsOf(Octets original) {
    return IntStream.range(0, original.length()).mapToObj(at -> at(original, at, 1 << at % 8));
  }

  private static Octets at(Octets original, int at, int bits) {
    byte[] out = original.toByteArray();
    out[at] ^= (byte) bits;
    return Octets.of(out);
  }
}
