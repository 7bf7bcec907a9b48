package tachotwin.skzi.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * A simulated half-duplex serial line, 115200 baud, 8N1: octets arrive when the last of them has
 * been sent. A side that finds the line busy waits until it is free.
 */
public final class DirectWire {
  private static final long BAUD = 115_200;
  private static final long BITS_PER_OCTET = 10;

  private final Timers timers;
  private final List<Timers.Timer> underway = new ArrayList<>(2);
  private Consumer<Octets> unit = octets -> {};
  private Consumer<Octets> block = octets -> {};
  private SimInstant free;

  /** A line with nobody at its ends yet. */
  public DirectWire(Timers timers) {
    this.timers = timers;
    this.free = timers.now();
  }

  /** Names who takes what arrives at either end. */
  public void connect(Consumer<Octets> atUnit, Consumer<Octets> atBlock) {
    this.unit = atUnit;
    this.block = atBlock;
  }

  /** Sends from the unit to the block. */
  public void toBlock(Octets octets) {
    send(octets, block);
  }

  /** Sends from the block to the unit. */
  public void toUnit(Octets octets) {
    send(octets, unit);
  }

  /** Breaks off what is under way: the supply of the block is cut. */
  public void cut() {
    underway.forEach(Timers.Timer::cancel);
    underway.clear();
    free = timers.now();
  }

  /** Time that octets take on the line. */
  public static SimDuration time(int octets) {
    return SimDuration.ofMicros((octets * BITS_PER_OCTET * 1_000_000 + BAUD - 1) / BAUD);
  }

  private void send(Octets octets, Consumer<Octets> to) {
    SimInstant start = free.isAfter(timers.now()) ? free : timers.now();
    if (start.equals(timers.now())) {
      underway.clear();
    }
    free = start.plus(time(octets.length()));
    underway.add(timers.schedule(free, Timers.NORMAL, () -> to.accept(octets)));
  }
}
