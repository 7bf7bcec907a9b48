package tachotwin.skzi.accounting;

import java.util.Optional;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Watches one sum of driving of one driver. A violation lasts while driving goes on; a stop shorter
 * than the first part of a break (in the sums of weeks: than a daily rest) does not end it. Driving
 * on without a sufficient break is another violation.
 */
final class NormWatch {
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);

  private final WatchedDriving watched;
  private final Violation.Listener listener;
  private Optional<Open> open = Optional.empty();

  NormWatch(WatchedDriving watched, Violation.Listener listener) {
    this.watched = watched;
    this.listener = listener;
  }

  /** Looks at the sums of the present moment. */
  void look(Tally tally, Norms norms) {
    if (tally.doing() == Doing.DRIVING) {
      drives(tally, norms);
    } else if (tally.upTo().since(tally.since()).compareTo(watched.endingStop(norms)) >= 0) {
      end(tally.since());
    }
  }

  /** The driver has gone: what lasts ends with the driving. */
  void leave(Tally tally) {
    end(tally.doing() == Doing.DRIVING ? tally.upTo() : tally.since());
  }

  /** Whether a violation lasts. */
  boolean isOpen() {
    return open.isPresent();
  }

  /** Which norm is watched. */
  Violation.Norm norm() {
    return watched.norm();
  }

  /** When to look again if the driver goes on as now. */
  Optional<SimInstant> next(Tally tally, Norms norms) {
    if (tally.doing() != Doing.DRIVING) {
      // A minute of driving is told when it is over, and so at the very moment of this length.
      return open.map(now -> tally.since().plus(watched.endingStop(norms)).plus(SECOND));
    }
    if (open.isPresent()) {
      return Optional.of(watched.latestEnd(tally));
    }
    // Exceeding is more than reaching: the first second beyond.
    SimDuration left = SimDuration.ZERO.minus(watched.excess(tally, norms));
    return Optional.of(tally.upTo().plus(left).plus(SECOND));
  }

  private void drives(Tally tally, Norms norms) {
    SimDuration excess = watched.excess(tally, norms);
    if (excess.micros() <= 0) {
      open.ifPresent(before -> endOrRetract(before, tally));
      return;
    }
    Open now =
        open.orElseGet(
            () -> {
              SimInstant exceeded = tally.upTo().minus(excess);
              SimInstant began = exceeded.isBefore(tally.since()) ? tally.since() : exceeded;
              listener.violationBegan(norm(), began);
              return new Open(began, tally, norms);
            });
    open = Optional.of(new Open(now.began, tally, norms));
  }

  /**
   * The day or week ran out while the driver drove; or the driving was told late to have stopped
   * before it became too long.
   */
  private void endOrRetract(Open before, Tally tally) {
    if (tally.upTo().isBefore(before.began)) {
      open = Optional.empty();
    } else {
      end(watched.latestEnd(before.tally));
    }
  }

  private void end(SimInstant at) {
    Optional<Open> ending = open;
    open = Optional.empty();
    ending.ifPresent(
        violation ->
            listener.violationEnded(
                watched.violation(
                    violation.began,
                    at,
                    violation.tally.at(at, violation.norms),
                    violation.norms)));
  }

  /** A violation that lasts, with the sums when it was last looked at. */
  private record Open(SimInstant began, Tally tally, Norms norms) {}
}
