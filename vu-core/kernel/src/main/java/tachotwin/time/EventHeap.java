package tachotwin.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait, the first on top: a heap of four children a node. Adding and taking is what
 * a simulated second does most, so it is done without a comparator; and since what is taken mostly
 * plans what comes next, its place stays empty until it is known whether the next is to take it.
 */
final class EventHeap {
  private static final int CHILDREN = 4;
  private static final long UNKNOWN = Long.MIN_VALUE;

  private @Nullable ScheduledEvent[] heap = new ScheduledEvent[64];
  private int size;
  private boolean topTaken;

  /** What {@link #first()} found; it is asked many times before anything changes. */
  private long first = UNKNOWN;

  /** The first event; null where none waits. */
  @Nullable ScheduledEvent peek() {
    if (topTaken) {
      topTaken = false;
      closeTop();
    }
    return heap[0];
  }

  /** The moment of the first event, in microseconds; the end of time where none waits. */
  long first() {
    if (first == UNKNOWN) {
      int top = topTaken ? 1 : 0;
      first = size <= top ? Long.MAX_VALUE : at(topTaken ? least(1) : 0).at;
    }
    return first;
  }

  void add(ScheduledEvent event) {
    first = UNKNOWN;
    if (topTaken) {
      topTaken = false;
      sink(event);
      return;
    }
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    int place = size++;
    while (place > 0) {
      int parent = (place - 1) / CHILDREN;
      ScheduledEvent above = at(parent);
      if (above.isBefore(event)) {
        break;
      }
      heap[place] = above;
      place = parent;
    }
    heap[place] = event;
  }

  /** Takes away the first event, which was looked at. */
  void poll() {
    first = UNKNOWN;
    topTaken = true;
  }

  private void closeTop() {
    ScheduledEvent last = at(--size);
    heap[size] = null;
    if (size > 0) {
      sink(last);
    }
  }

  private void sink(ScheduledEvent event) {
    int place = 0;
    while (CHILDREN * place + 1 < size) {
      int least = least(CHILDREN * place + 1);
      ScheduledEvent below = at(least);
      if (event.isBefore(below)) {
        break;
      }
      heap[place] = below;
      place = least;
    }
    heap[place] = event;
  }

  /** The first of up to four children. */
  private int least(int firstChild) {
    int least = firstChild;
    int end = Math.min(firstChild + CHILDREN, size);
    for (int child = firstChild + 1; child < end; child++) {
      if (at(child).isBefore(at(least))) {
        least = child;
      }
    }
    return least;
  }

  private ScheduledEvent at(int place) {
    ScheduledEvent event = heap[place];
    if (event == null) {
      throw new IllegalStateException("no event at " + place);
    }
    return event;
  }
}
