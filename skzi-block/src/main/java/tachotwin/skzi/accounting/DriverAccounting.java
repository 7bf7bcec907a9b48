package tachotwin.skzi.accounting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.DriverTimes;

/**
 * The accounting of one driver over all that the driver did, in whatever pieces it is told; a
 * change costs the same however long ago the first was.
 */
public final class DriverAccounting {
  /** A minute is registered when it is over (Б.5). */
  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);

  private final NormTable table;
  private final List<NormWatch> watches;
  private final RestWatch rests;
  private final SimDuration lateness;
  private SimInstant settled;
  private SimInstant looked;
  private Tally tally;
  private boolean crew;

  /**
   * A driver of whom nothing is known before a moment: unknown time is rest.
   *
   * @param listener is told of violations from then on
   */
  public DriverAccounting(NormTable table, SimInstant from, Violation.Listener listener) {
    this(table, from, listener, MINUTE);
  }

  /**
   * The same where changes may be told later.
   *
   * @param lateness the longest time from a change until it is told
   */
  public DriverAccounting(
      NormTable table, SimInstant from, Violation.Listener listener, SimDuration lateness) {
    this.table = table;
    this.lateness = lateness;
    this.tally = Tally.none(from);
    this.settled = from;
    this.looked = from;
    this.rests = new RestWatch(from, listener);
    this.watches =
        Stream.of(WatchedDriving.values()).map(one -> new NormWatch(one, listener)).toList();
  }

  /**
   * The driver does something else, or the same still.
   *
   * @param at since when; a moment before the last change counts as that moment
   * @param inCrew whether there is a second driver
   */
  public void change(SimInstant at, Doing doing, boolean inCrew) {
    look(at);
    settle(at);
    tally = tally.change(at, doing, norms(at));
    crew = inCrew;
    look(at);
  }

  /** The card was withdrawn: the driving that lasts is over, and so are violations. */
  public void leave(SimInstant at) {
    change(at, Doing.BREAK, false);
    watches.forEach(watch -> watch.leave(at(at)));
  }

  /**
   * Finds violations that begin or end by time alone, each at its own moment however seldom this is
   * called.
   */
  public void look(SimInstant now) {
    Optional<SimInstant> next = nextWatch(looked).filter(now::isAfter);
    while (next.isPresent()) {
      watch(next.get());
      next = nextWatch(looked).filter(now::isAfter);
    }
    watch(now);
    settle(now.minus(lateness));
  }

  private void watch(SimInstant at) {
    Norms norms = norms(at);
    Tally present = at(at);
    watches.forEach(watch -> watch.look(present, norms));
    looked = at;
  }

  private Optional<SimInstant> nextWatch(SimInstant from) {
    Tally present = at(from);
    Norms norms = norms(from);
    Optional<SimInstant> first = Optional.empty();
    for (NormWatch watch : watches) {
      Optional<SimInstant> next = watch.next(present, norms).filter(from::isBefore);
      if (next.isPresent() && (first.isEmpty() || next.get().isBefore(first.get()))) {
        first = next;
      }
    }
    return first;
  }

  /** Whether a norm is exceeded by driving that has not ended. */
  public boolean isViolating(Violation.Norm norm) {
    return watches.stream().anyMatch(watch -> watch.norm() == norm && watch.isOpen());
  }

  /** When to {@link #look} again if nothing changes. */
  public Optional<SimInstant> nextLook(SimInstant now) {
    Stream<SimInstant> resting = rests.next(norms(now)).map(at -> at.plus(lateness)).stream();
    return Stream.concat(nextWatch(now).stream(), resting).min(SimInstant::compareTo);
  }

  /** When the daily period began in which the driver drives or drove last, if there is one. */
  Optional<SimInstant> dayStart(SimInstant now) {
    return Optional.of(at(now).day())
        .filter(day -> day.driving().micros() > 0)
        .map(DailyPeriod::start);
  }

  /** Since when the driver has done what is done now. */
  SimInstant since() {
    return tally.since();
  }

  /** Whether what is driven from a moment on belongs to another daily period than before. */
  boolean isDayOver(SimInstant now) {
    return at(now).day().isOver(now, norms(now));
  }

  /** The times of driving and breaks at a moment not before the last change. */
  public DriverTimes times(SimInstant now) {
    return at(now).times(norms(now));
  }

  /** The times of rest at a moment not before the last change. */
  public RestTimes restTimes(SimInstant now) {
    return at(now).restTimes(norms(now));
  }

  private void settle(SimInstant to) {
    if (settled.isBefore(to)) {
      rests.pass(settled, to, tally.doing(), crew, norms(settled));
      settled = to;
    }
  }

  private Tally at(SimInstant now) {
    return tally.at(now, norms(now));
  }

  private Norms norms(SimInstant at) {
    return table.at(at);
  }
}
