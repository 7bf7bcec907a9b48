package tachotwin.app.vehicle;

import java.util.ArrayList;
import java.util.List;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * When the ignition is on: from a minute before the motion to a minute after it, but not in the
 * middle of a long stop.
 */
final class Ignition {
  private static final SimDuration MARGIN = SimDuration.ofMinutes(1);

  private final List<IgnitionChange> changes;

  Ignition(Motion motion) {
    List<IgnitionChange> found = new ArrayList<>();
    found.add(new IgnitionChange(motion.start().minus(MARGIN), true));
    for (Stop stop : motion.longStops()) {
      if (stop.end().isBefore(motion.end())) {
        found.add(new IgnitionChange(stop.start().plus(MARGIN), false));
        found.add(new IgnitionChange(stop.end().minus(MARGIN), true));
      }
    }
    found.add(new IgnitionChange(motion.end().plus(MARGIN), false));
    this.changes = List.copyOf(found);
  }

  List<IgnitionChange> changes() {
    return changes;
  }

  boolean on(SimInstant at) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (changes.get(middle).at().isAfter(at)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low > 0 && changes.get(low - 1).on();
  }
}
