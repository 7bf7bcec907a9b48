package tachotwin.skzi.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Those who are told of what the block registered, in the order in which they joined. */
public final class BlockListeners {
  private final List<BlockListener> listeners = new ArrayList<>();

  /** Adds a listener. */
  public void add(BlockListener listener) {
    listeners.add(listener);
  }

  /** Tells all of them. */
  public void tell(Consumer<BlockListener> what) {
    listeners.forEach(what);
  }
}
