package tachotwin.can.node;

import org.jspecify.annotations.Nullable;
import tachotwin.can.frame.CanBus;
import tachotwin.can.pgn.Pgn;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * A frame that goes out again and again while the bus is awake. While nobody listens to its group
 * it rests; the first listener finds it in the step in which it would have been.
 */
final class CyclicFrame {
  private final CanBus bus;
  private final Timers timers;
  private final Pgn group;
  private final SimDuration period;
  private final Runnable send;
  private SimInstant first;
  private boolean running;
  private Timers.@Nullable Timer next;

  CyclicFrame(CanBus bus, Timers timers, Pgn group, SimDuration period, Runnable send) {
    this.bus = bus;
    this.timers = timers;
    this.group = group;
    this.period = period;
    this.send = send;
    this.first = timers.now();
  }

  /** The bus woke: the first frame goes out now. */
  void start() {
    running = true;
    first = timers.now();
    go();
  }

  /** The bus sleeps. */
  void stop() {
    running = false;
    if (next != null) {
      next.cancel();
      next = null;
    }
  }

  /** A listener joined. */
  void resume() {
    if (running && next == null && bus.isHeard(group.number())) {
      long behind = Math.floorMod(timers.now().since(first).micros(), period.micros());
      next = timers.after(SimDuration.ofMicros(period.micros() - behind), this::go);
    }
  }

  private void go() {
    next = null;
    if (running && bus.isHeard(group.number())) {
      send.run();
      next = timers.after(period, this::go);
    }
  }
}
