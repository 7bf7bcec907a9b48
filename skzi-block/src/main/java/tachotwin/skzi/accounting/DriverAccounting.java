package tachotwin.skzi.accounting;

import java.util.List;
import java.util.Optional;
import tachotwin.time.SimInstant;
import tachotwin.zh.DriverTimes;

/**
 * The accounting of one driver over all that the driver did, in whatever pieces it is told; a
 * change costs the same however long ago the first was.
 */
public final class DriverAccounting {
  private final NormTable table;
  private final List<NormWatch> watches;
  private Tally tally;

  /**
   * A driver of whom nothing is known before a moment: unknown time is rest.
   *
   * @param listener is told of violations from then on
   */
  public DriverAccounting(NormTable table, SimInstant from, Violation.Listener listener) {
    this.table = table;
    this.tally = Tally.none(from);
    this.watches =
        List.of(
            new NormWatch(Violation.Norm.CONTINUOUS_DRIVING, listener),
            new NormWatch(Violation.Norm.DAILY_DRIVING, listener));
  }

  /**
   * The driver does something else, or the same still.
   *
   * @param at since when; a moment before the last change counts as that moment
   */
  public void change(SimInstant at, Doing doing) {
    look(at);
    tally = tally.change(at, doing, norms(at));
    look(at);
  }

  /** The card was withdrawn: the driving that lasts is over, and so are violations. */
  public void leave(SimInstant at) {
    change(at, Doing.BREAK);
    watches.forEach(watch -> watch.leave(at(at)));
  }

  /** Finds violations that begin or end by time alone. */
  public void look(SimInstant now) {
    Norms norms = norms(now);
    Tally present = at(now);
    watches.forEach(watch -> watch.look(present, norms));
  }

  /** Whether a norm is exceeded by driving that has not ended. */
  public boolean isViolating(Violation.Norm norm) {
    return watches.stream().anyMatch(watch -> watch.norm() == norm && watch.isOpen());
  }

  /** When to {@link #look} again if nothing changes. */
  public Optional<SimInstant> nextLook(SimInstant now) {
    Tally present = at(now);
    Norms norms = norms(now);
    return watches.stream()
        .map(watch -> watch.next(present, norms))
        .flatMap(Optional::stream)
        .min(SimInstant::compareTo);
  }

  /** The times of driving and breaks at a moment not before the last change. */
  public DriverTimes times(SimInstant now) {
    return at(now).times(norms(now));
  }

  /** The times of rest at a moment not before the last change. */
  public RestTimes restTimes(SimInstant now) {
    return at(now).restTimes(norms(now));
  }

  private Tally at(SimInstant now) {
    return tally.at(now, norms(now));
  }

  private Norms norms(SimInstant at) {
    return table.at(at);
  }
}
