package tachotwin.skzi.accounting;

import java.util.Optional;
import java.util.stream.Stream;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Judges the rests of one driver (4.5.2, 13.2 of Д.2). It takes time that can no longer change, in
 * whatever pieces; a piece costs the same however long ago the first was. Unknown time before the
 * first piece is rest.
 */
final class RestWatch {
  private static final SimDuration TICK = SimDuration.ofMicros(1);

  private final Violation.Listener listener;
  private Optional<SimInstant> resting;
  private SimDuration paid = SimDuration.ZERO;
  private Optional<Shift> shift = Optional.empty();
  private Optional<RestWeek> week = Optional.empty();
  private boolean lastReduced;
  private Debts debts = Debts.NONE;

  RestWatch(SimInstant from, Violation.Listener listener) {
    this.resting = Optional.of(from);
    this.listener = listener;
  }

  /** A piece of time in which one thing was done; pieces follow one another without gaps. */
  void pass(SimInstant from, SimInstant to, Doing doing, boolean crew, Norms norms) {
    if (!from.isBefore(to)) {
      return;
    }
    begin(from, doing, norms);
    SimInstant at = from;
    for (SimInstant end = pieceEnd(to, norms); at.isBefore(to); end = pieceEnd(to, norms)) {
      if (at.isBefore(end)) {
        drive(at, end, doing, crew);
        at = end;
      }
      judge(at, norms);
    }
  }

  /** When something is judged by time alone, if the driver goes on as now. */
  Optional<SimInstant> next(Norms norms) {
    return Stream.of(shift.map(now -> now.end(norms)), weekEnd(), debts.deadline())
        .flatMap(Optional::stream)
        .min(SimInstant::compareTo);
  }

  private SimInstant pieceEnd(SimInstant to, Norms norms) {
    return next(norms).filter(end -> end.isBefore(to)).orElse(to);
  }

  private Optional<SimInstant> weekEnd() {
    return week.filter(now -> !now.awaited()).map(RestWeek::end);
  }

  private void begin(SimInstant from, Doing doing, Norms norms) {
    if (doing == Doing.BREAK) {
      if (resting.isEmpty()) {
        resting = Optional.of(from);
        paid = SimDuration.ZERO;
      }
      return;
    }
    resting.ifPresent(since -> rested(new Rest(since, from), norms));
    resting = Optional.empty();
    if (shift.isEmpty()) {
      shift = Optional.of(Shift.begin(from));
    }
    if (week.isEmpty()) {
      week = Optional.of(RestWeek.begin(from));
    }
  }

  private void drive(SimInstant from, SimInstant to, Doing doing, boolean crew) {
    if (doing == Doing.DRIVING) {
      shift = shift.map(now -> now.driven(to.since(from), crew));
    }
  }

  private void rested(Rest rest, Norms norms) {
    SimDuration length = rest.length();
    if (week.isEmpty()) {
      return;
    }
    shift = shift.map(now -> now.rested(length, norms));
    boolean daily = length.compareTo(norms.daily().reduced()) >= 0;
    if (daily) {
      shift.ifPresent(now -> judgeDay(now, length, rest.to(), norms));
      shift = Optional.empty();
    }
    if (length.compareTo(norms.weekly().reduced()) >= 0) {
      weeklyRest(rest, norms);
    } else {
      shortRest(rest, daily, norms);
    }
  }

  private void weeklyRest(Rest rest, Norms norms) {
    SimDuration length = rest.length();
    SimDuration regular = norms.weekly().rest();
    boolean reduced = length.compareTo(regular) < 0;
    if (!reduced) {
      debts = debts.after(length.minus(regular).minus(paid));
    } else if (lastReduced) {
      SimInstant start = week.orElseThrow().start();
      report(Violation.ofRest(Violation.Norm.WEEKLY_REST, start, rest.to(), length, regular));
    } else if (norms.weekly().compensationWeeks() > 0) {
      debts = debts.with(new Debts.Debt(regular.minus(length), deadline(rest, norms), rest));
    }
    lastReduced = reduced;
    week = Optional.empty();
  }

  private void shortRest(Rest rest, boolean daily, Norms norms) {
    RestWeek now = week.orElseThrow();
    if (now.awaited()) {
      report(noWeeklyRest(now, now.end(), rest.length(), norms));
      now = now.next();
    }
    if (daily) {
      now = now.rested(rest.within(now.start(), now.end()));
      debts = debts.after(rest.length().minus(norms.daily().reduced()).minus(paid));
    }
    week = Optional.of(now);
  }

  /** All deadlines that are reached at a moment. */
  private void judge(SimInstant at, Norms norms) {
    SimDuration length = resting.map(at::since).orElse(SimDuration.ZERO);
    shift
        .filter(now -> !now.end(norms).isAfter(at))
        .ifPresent(now -> shiftEnds(now, at, length, norms));
    week.filter(now -> !now.awaited() && !now.end().isAfter(at))
        .ifPresent(now -> weekEnds(now, length, norms));
    while (debts.deadline().filter(end -> !end.isAfter(at)).isPresent()) {
      debtEnds(length, norms);
    }
  }

  private void shiftEnds(Shift now, SimInstant at, SimDuration length, Norms norms) {
    judgeDay(now, length, at, norms);
    shift = resting.isPresent() ? Optional.empty() : Optional.of(Shift.begin(at));
  }

  private void judgeDay(Shift now, SimDuration rest, SimInstant at, Norms norms) {
    boolean mayReduce = week.map(RestWeek::reduced).orElse(0) < norms.daily().reducedCount();
    Shift.Worth worth = now.worth(rest, norms);
    if (worth == Shift.Worth.REDUCED && mayReduce) {
      week = week.map(RestWeek::reducedOnce);
    } else if (worth != Shift.Worth.REGULAR) {
      SimDuration best = rest.compareTo(now.longest()) > 0 ? rest : now.longest();
      SimDuration required =
          now.isCrew(norms)
              ? norms.crew().rest()
              : mayReduce ? norms.daily().reduced() : norms.daily().rest();
      report(Violation.ofRest(Violation.Norm.DAILY_REST, now.start(), at, best, required));
    }
  }

  private void weekEnds(RestWeek now, SimDuration length, Norms norms) {
    SimDuration inWeek = length.compareTo(Norms.SIX_PERIODS) > 0 ? Norms.SIX_PERIODS : length;
    SimDuration sum = now.rested().plus(inWeek);
    if (sum.compareTo(norms.weekly().sixDayRest()) < 0) {
      report(
          Violation.ofRest(
              Violation.Norm.SIX_DAY_REST,
              now.start(),
              now.end(),
              sum,
              norms.weekly().sixDayRest()));
    }
    if (resting.isPresent()) {
      week = Optional.of(now.waits());
    } else {
      report(noWeeklyRest(now, now.end(), SimDuration.ZERO, norms));
      week = Optional.of(now.next());
    }
  }

  private void debtEnds(SimDuration length, Norms norms) {
    SimDuration regular = norms.weekly().rest();
    SimDuration own = length.compareTo(regular) >= 0 ? regular : norms.daily().reduced();
    SimDuration surplus = length.minus(own).minus(paid);
    Debts.Debt oldest = debts.list().get(0);
    if (oldest.amount().compareTo(surplus) <= 0) {
      paid = paid.plus(oldest.amount());
    } else {
      Rest reduced = oldest.rest();
      report(
          Violation.ofRest(
              Violation.Norm.COMPENSATION,
              reduced.from(),
              oldest.deadline(),
              reduced.length(),
              regular));
    }
    debts = debts.withoutFirst();
  }

  private void report(Violation violation) {
    listener.violationEnded(violation);
  }

  private static Violation noWeeklyRest(
      RestWeek week, SimInstant at, SimDuration rest, Norms norms) {
    return Violation.ofRest(
        Violation.Norm.NO_WEEKLY_REST, week.start(), at, rest, norms.weekly().reduced());
  }

  private static SimInstant deadline(Rest rest, Norms norms) {
    // A rest that ends with the week is of that week.
    long week = Weeks.of(rest.to().minus(TICK));
    return Weeks.start(week + 1 + norms.weekly().compensationWeeks());
  }
}
