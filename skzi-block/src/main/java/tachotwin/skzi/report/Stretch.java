package tachotwin.skzi.report;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A time in which a driver drove, or did not.
 *
 * @param from its beginning
 * @param to its end
 * @param driving whether the driver drove
 */
record Stretch(SimInstant from, SimInstant to, boolean driving) {
  long minutes() {
    return to.since(from).toMinutes();
  }

  /**
   * The stretches of a day.
   *
   * @param day 00:00 UTC
   * @param changes in the order of time
   * @param end end of the day, or the present moment
   */
  static List<Stretch> of(SimInstant day, List<ActivityChange> changes, SimInstant end) {
    List<Stretch> out = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      SimInstant from = day.plus(SimDuration.ofMinutes(changes.get(i).minute()));
      SimInstant to =
          i + 1 < changes.size()
              ? day.plus(SimDuration.ofMinutes(changes.get(i + 1).minute()))
              : end;
      add(out, new Stretch(from, to, changes.get(i).activity() == Activity.DRIVING));
    }
    return List.copyOf(out);
  }

  private static void add(List<Stretch> out, Stretch next) {
    int last = out.size() - 1;
    if (last >= 0 && out.get(last).driving == next.driving) {
      out.set(last, new Stretch(out.get(last).from, next.to, next.driving));
    } else {
      out.add(next);
    }
  }
}
