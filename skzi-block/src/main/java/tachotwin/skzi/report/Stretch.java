package tachotwin.skzi.report;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A time in which a driver did one thing.
 *
 * @param from its beginning
 * @param to its end
 * @param activity what; what is not driving is rest, where the profile has these two only
 */
record Stretch(SimInstant from, SimInstant to, Activity activity) {
  /** Whether the driver drove. */
  boolean driving() {
    return activity == Activity.DRIVING;
  }

  long minutes() {
    return to.since(from).toMinutes();
  }

  /** The stretches of the report's day by the changes of activity in the order of time. */
  static List<Stretch> of(ReportContext context, List<ActivityChange> changes) {
    List<Stretch> out = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      SimInstant from = context.day().plus(SimDuration.ofMinutes(changes.get(i).minute()));
      SimInstant to =
          i + 1 < changes.size()
              ? context.day().plus(SimDuration.ofMinutes(changes.get(i + 1).minute()))
              : context.end();
      add(out, new Stretch(from, to, activity(context, changes.get(i))));
    }
    return List.copyOf(out);
  }

  private static Activity activity(ReportContext context, ActivityChange change) {
    return context.hasAllActivities() || change.activity() == Activity.DRIVING
        ? change.activity()
        : Activity.REST;
  }

  private static void add(List<Stretch> out, Stretch next) {
    int last = out.size() - 1;
    if (last >= 0 && out.get(last).activity == next.activity) {
      out.set(last, new Stretch(out.get(last).from, next.to, next.activity));
    } else {
      out.add(next);
    }
  }
}
