package tachotwin.skzi.link;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/** A line that alters, loses, doubles and delays octets: a decorator for either direction. */
final class FaultyLine implements Consumer<Octets> {
  private final Consumer<Octets> line;
  private final LineFaults faults;
  private final List<LineFaults.Kind> kinds;
  private final Timers timers;
  private final SplittableRandom random;

  /** Nothing overtakes what was delayed. */
  private SimInstant clear;

  FaultyLine(Consumer<Octets> line, LineFaults faults, Timers timers) {
    this.line = line;
    this.faults = faults;
    this.kinds = faults.ordered();
    this.timers = timers;
    this.random = new SplittableRandom(faults.seed());
    this.clear = timers.now();
  }

  @Override
  public void accept(Octets octets) {
    OctetWriter out = new OctetWriter();
    for (int i = 0; i < octets.length(); i++) {
      if (random.nextDouble() >= faults.share()) {
        out.u8(octets.u8(i));
      } else {
        out = spoil(octets.u8(i), out);
      }
    }
    pass(out.toOctets());
  }

  /** Puts a faulty octet after those that go together; gives those that its followers join. */
  private OctetWriter spoil(int octet, OctetWriter out) {
    switch (kinds.get(random.nextInt(kinds.size()))) {
      case FLIP -> out.u8(octet ^ 1 << random.nextInt(8));
      case DOUBLE -> out.fill(octet, 2);
      case DROP -> {
        // The octet is lost.
      }
      case DELAY -> {
        pass(out.toOctets());
        long delay = random.nextLong(faults.longestDelay().micros() + 1);
        SimInstant from = clear.isAfter(timers.now()) ? clear : timers.now();
        clear = from.plus(SimDuration.ofMicros(delay));
        return new OctetWriter().u8(octet);
      }
    }
    return out;
  }

  private void pass(Octets octets) {
    if (octets.isEmpty()) {
      return;
    }
    if (clear.isAfter(timers.now())) {
      timers.schedule(clear, Timers.NORMAL, () -> line.accept(octets));
    } else {
      line.accept(octets);
    }
  }
}
