package tachotwin.skzi.link;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A line that alters, loses and doubles octets: a decorator for either direction. The same seed
 * gives the same faults.
 */
public final class FaultyLine implements Consumer<Octets> {
  private final Consumer<Octets> line;
  private final double share;
  private final SplittableRandom random;

  /**
   * Puts faults before a line.
   *
   * @param share probability that an octet is faulty, 0…1
   */
  public FaultyLine(Consumer<Octets> line, double share, long seed) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is 0…1, not " + share);
    }
    this.line = line;
    this.share = share;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public void accept(Octets octets) {
    OctetWriter out = new OctetWriter();
    for (int i = 0; i < octets.length(); i++) {
      if (random.nextDouble() >= share) {
        out.u8(octets.u8(i));
      } else {
        spoil(octets.u8(i), out);
      }
    }
    if (out.length() > 0) {
      line.accept(out.toOctets());
    }
  }

  private void spoil(int octet, OctetWriter out) {
    switch (random.nextInt(3)) {
      case 0 -> out.u8(octet ^ 1 << random.nextInt(8));
      case 1 -> out.fill(octet, 2);
      default -> {
        // The octet is lost.
      }
    }
  }
}
