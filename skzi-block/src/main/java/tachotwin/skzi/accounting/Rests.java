package tachotwin.skzi.accounting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The rests of the last three calendar weeks, oldest first: breaks of at least a reduced daily
 * rest.
 */
record Rests(List<Rest> list) {
  static final Rests NONE = new Rests(List.of());
  private static final int WEEKS = 3;

  Rests {
    list = List.copyOf(list);
  }

  /** Adds a break if it is long enough to be a rest; forgets what is too old. */
  Rests with(Rest rest, Norms norms) {
    if (rest.length().compareTo(norms.daily().reduced()) < 0) {
      return this;
    }
    SimInstant oldest = Weeks.start(Weeks.of(rest.to()) - WEEKS + 1);
    List<Rest> kept = new ArrayList<>();
    list.stream().filter(old -> old.to().isAfter(oldest)).forEach(kept::add);
    kept.add(rest);
    return new Rests(kept);
  }

  /** The last rest shorter than a weekly one. */
  Optional<Rest> lastDaily(Norms norms) {
    return last(rest -> !isWeekly(rest, norms));
  }

  /** The last rest as long as a weekly one, reduced or not. */
  Optional<Rest> lastWeekly(Norms norms) {
    return last(rest -> isWeekly(rest, norms));
  }

  /** Rest in a period. */
  SimDuration within(SimInstant begin, SimInstant end) {
    SimDuration sum = SimDuration.ZERO;
    for (Rest rest : list) {
      sum = sum.plus(rest.within(begin, end));
    }
    return sum;
  }

  private Optional<Rest> last(Predicate<Rest> which) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (which.test(list.get(i))) {
        return Optional.of(list.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isWeekly(Rest rest, Norms norms) {
    return rest.length().compareTo(norms.weekly().reduced()) >= 0;
  }
}
