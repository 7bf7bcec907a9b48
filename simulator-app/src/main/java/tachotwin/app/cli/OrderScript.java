package tachotwin.app.cli;

import java.util.ArrayList;
import java.util.List;
import tachotwin.app.scenario.CabOrders;
import tachotwin.app.scenario.OrderException;

/**
 * A script of orders.
 *
 * @param name its file or its name, for messages
 * @param lines its lines
 */
record OrderScript(String name, List<String> lines) {
  /** Whether no script was given. */
  boolean isEmpty() {
    return name.isEmpty();
  }

  /** The orders of all lines; a line that is none is a failure that names it. */
  List<Runnable> orders(CabOrders orders) {
    List<Runnable> steps = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      try {
        orders.read(lines.get(number - 1)).ifPresent(steps::add);
      } catch (OrderException e) {
        throw Failure.input(name + ", line " + number + ": " + e.getMessage());
      }
    }
    return steps;
  }
}
