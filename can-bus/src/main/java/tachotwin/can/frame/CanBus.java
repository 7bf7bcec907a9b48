package tachotwin.can.frame;

import java.util.ArrayList;
import java.util.List;
import tachotwin.time.SimClock;
import tachotwin.time.SimInstant;

/** The bus: what one sends, all others hear, at the moment of sending. */
public final class CanBus {
  private final SimClock clock;
  private final List<Listener> listeners = new ArrayList<>();

  /** A bus without listeners. */
  public CanBus(SimClock clock) {
    this.clock = clock;
  }

  /** Adds a listener; it hears its own frames too. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Sends a frame. */
  public void send(CanFrame frame) {
    SimInstant now = clock.now();
    for (Listener listener : listeners) {
      listener.heard(now, frame);
    }
  }

  /** Hears frames. */
  @FunctionalInterface
  public interface Listener {
    /** A frame was on the bus. */
    void heard(SimInstant at, CanFrame frame);
  }
}
