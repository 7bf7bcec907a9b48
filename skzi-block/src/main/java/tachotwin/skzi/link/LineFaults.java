package tachotwin.skzi.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;

/**
 * How a line spoils octets.
 *
 * @param share probability that an octet is faulty, 0…1
 * @param kinds what may happen to a faulty octet, each as likely as the others
 * @param longestDelay the longest delay; one longer than 20 ms cuts a block in two
 * @param seed the same seed gives the same faults for the same octets
 */
public record LineFaults(double share, Set<Kind> kinds, SimDuration longestDelay, long seed) {
  private static final SimDuration USUAL_DELAY = SimDuration.ofMillis(30);

  /** What happens to a faulty octet. */
  public enum Kind {
    /** One of its bits is turned round. */
    FLIP,
    /** It comes twice. */
    DOUBLE,
    /** It is lost. */
    DROP,
    /** It and what follows it come later. */
    DELAY
  }

  /** Refuses what is no share, and a share of nothing. */
  public LineFaults {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is 0…1, not " + share);
    }
    if (kinds.isEmpty() || longestDelay.compareTo(SimDuration.ZERO) < 0) {
      throw new IllegalArgumentException("no kind of fault, or a delay below 0");
    }
    kinds = Set.copyOf(kinds);
  }

  /** Faults of all kinds. */
  public static LineFaults of(double share, long seed) {
    return new LineFaults(share, EnumSet.allOf(Kind.class), USUAL_DELAY, seed);
  }

  /** The line with these faults before it; two directions want two seeds. */
  public Consumer<Octets> on(Consumer<Octets> line, Timers timers) {
    return new FaultyLine(line, this, timers);
  }

  /** The same faults at other places. */
  public LineFaults withSeed(long other) {
    return new LineFaults(share, kinds, longestDelay, other);
  }

  /** The kinds in the order of the enumeration, so that a seed means the same everywhere. */
  List<Kind> ordered() {
    return kinds.stream().sorted().toList();
  }
}
