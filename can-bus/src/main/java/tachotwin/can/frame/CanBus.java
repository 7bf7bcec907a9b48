package tachotwin.can.frame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.IntPredicate;
import tachotwin.time.SimClock;
import tachotwin.time.SimInstant;

/** The bus: what one sends, all others hear, at the moment of sending. */
public final class CanBus {
  private final SimClock clock;
  private final List<Ear> ears = new ArrayList<>();
  private final List<Runnable> senders = new ArrayList<>();
  private final Queue<CanFrame> waiting = new ArrayDeque<>();

  /** A bus without listeners. */
  public CanBus(SimClock clock) {
    this.clock = clock;
  }

  /** Adds a listener of all frames; it hears its own too. */
  public void listen(Listener listener) {
    listen(listener, pgn -> true);
  }

  /** Adds a listener of the frames of some groups; it hears its own too. */
  public void listen(Listener listener, IntPredicate pgns) {
    ears.add(new Ear(listener, pgns));
    senders.forEach(Runnable::run);
  }

  /**
   * Whether anybody listens to frames of a group: a node may save itself the cyclic frames that
   * nobody would hear.
   */
  public boolean isHeard(int pgn) {
    for (Ear ear : ears) {
      if (ear.pgns().test(pgn)) {
        return true;
      }
    }
    return false;
  }

  /** Has a sender told whenever a listener joins. */
  public void onListener(Runnable sender) {
    senders.add(sender);
  }

  /** Sends a frame; one sent by a listener goes out after all have heard what it answers. */
  public void send(CanFrame frame) {
    waiting.add(frame);
    if (waiting.size() > 1) {
      return;
    }
    SimInstant now = clock.now();
    for (CanFrame next = frame; next != null; next = waiting.peek()) {
      int pgn = next.pgn();
      for (Ear ear : ears) {
        if (ear.pgns().test(pgn)) {
          ear.listener().heard(now, next);
        }
      }
      waiting.remove();
    }
  }

  private record Ear(Listener listener, IntPredicate pgns) {}

  /** Hears frames. */
  @FunctionalInterface
  public interface Listener {
    /** A frame was on the bus. */
    void heard(SimInstant at, CanFrame frame);
  }
}
