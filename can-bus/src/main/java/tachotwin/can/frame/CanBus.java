package tachotwin.can.frame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import tachotwin.time.SimClock;
import tachotwin.time.SimInstant;

/** The bus: what one sends, all others hear, at the moment of sending. */
public final class CanBus {
  private final SimClock clock;
  private final List<Listener> listeners = new ArrayList<>();
  private final Queue<CanFrame> waiting = new ArrayDeque<>();

  /** A bus without listeners. */
  public CanBus(SimClock clock) {
    this.clock = clock;
  }

  /** Adds a listener; it hears its own frames too. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Sends a frame; one sent by a listener goes out after all have heard what it answers. */
  public void send(CanFrame frame) {
    waiting.add(frame);
    if (waiting.size() > 1) {
      return;
    }
    SimInstant now = clock.now();
    for (CanFrame next = frame; next != null; next = waiting.peek()) {
      for (Listener listener : listeners) {
        listener.heard(now, next);
      }
      waiting.remove();
    }
  }

  /** Hears frames. */
  @FunctionalInterface
  public interface Listener {
    /** A frame was on the bus. */
    void heard(SimInstant at, CanFrame frame);
  }
}
