package tachotwin.app.workshop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/**
 * What the master of a workshop notes while he calibrates: his checks, and what the display tells.
 */
public final class WorkshopVisit implements Trace {
  private final Map<CheckItem, Check> checks = new EnumMap<>(CheckItem.class);
  private final List<String> readings = new ArrayList<>();

  /** An item was checked; a later check of the same item counts. */
  public void note(Check check) {
    checks.put(check.item(), check);
  }

  /** The check of an item, if there was one. */
  public Optional<Check> check(CheckItem item) {
    return Optional.ofNullable(checks.get(item));
  }

  /** The results of measurements in their order, as the display told them. */
  public List<String> readings() {
    return List.copyOf(readings);
  }

  @Override
  public void emit(TraceEvent event) {
    if (event.seam() == Seam.SCREEN && event.to().equals("display")) {
      String upper = event.decoded().get().fields().get(0).value().strip();
      if (upper.matches("[wkl] [0-9].*|Замер.*|Тест: .*")) {
        readings.add(upper + "; " + event.decoded().get().fields().get(1).value().strip());
      }
    }
  }
}
