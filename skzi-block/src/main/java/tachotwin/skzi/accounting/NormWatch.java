package tachotwin.skzi.accounting;

import java.util.Optional;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Watches one norm of one driver. A violation lasts while driving goes on; a stop shorter than the
 * first part of a break does not end it. Driving on without a sufficient break is another
 * violation.
 */
final class NormWatch {
  private final Violation.Norm norm;
  private final Violation.Listener listener;
  private Optional<Open> open = Optional.empty();

  NormWatch(Violation.Norm norm, Violation.Listener listener) {
    this.norm = norm;
    this.listener = listener;
  }

  /** Looks at the sums of the present moment. */
  void look(Tally tally, Norms norms) {
    if (tally.doing() == Doing.DRIVING) {
      drives(tally, norms);
    } else if (tally.upTo().since(tally.since()).compareTo(norms.firstBreak()) >= 0) {
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
    return norm;
  }

  /** When to look again if the driver goes on as now. */
  Optional<SimInstant> next(Tally tally, Norms norms) {
    boolean driving = tally.doing() == Doing.DRIVING;
    if (driving && open.isEmpty()) {
      // Exceeding is more than reaching: the first second beyond.
      return Optional.of(tally.upTo().minus(excess(tally, norms)).plus(SimDuration.ofSeconds(1)));
    }
    return !driving && open.isPresent()
        ? Optional.of(tally.since().plus(norms.firstBreak()))
        : Optional.empty();
  }

  private void drives(Tally tally, Norms norms) {
    SimDuration excess = excess(tally, norms);
    if (excess.micros() <= 0) {
      open.ifPresent(before -> endOrRetract(before, tally));
      return;
    }
    Open now =
        open.orElseGet(
            () -> {
              SimInstant exceeded = tally.upTo().minus(excess);
              SimInstant began = exceeded.isBefore(tally.since()) ? tally.since() : exceeded;
              listener.violationBegan(norm, began);
              return new Open(began, tally, norms);
            });
    open = Optional.of(new Open(now.began, tally, norms));
  }

  /**
   * The daily period ran out after 24 hours of which the last was driving; or the driving was told
   * late to have stopped before it became too long.
   */
  private void endOrRetract(Open before, Tally tally) {
    if (tally.upTo().isBefore(before.began)) {
      open = Optional.empty();
    } else {
      end(before.tally.day().latestEnd());
    }
  }

  private void end(SimInstant at) {
    Optional<Open> ending = open;
    open = Optional.empty();
    ending.ifPresent(violation -> listener.violationEnded(violation.ended(norm, at)));
  }

  private SimDuration excess(Tally tally, Norms norms) {
    return switch (norm) {
      case CONTINUOUS_DRIVING -> tally.continuousExcess(norms);
      case DAILY_DRIVING -> tally.dailyExcess(norms);
    };
  }

  /** A violation that lasts, with the sums when it was last looked at. */
  private record Open(SimInstant began, Tally tally, Norms norms) {
    Violation ended(Violation.Norm norm, SimInstant at) {
      Tally last = tally.at(at, norms);
      return switch (norm) {
        case CONTINUOUS_DRIVING ->
            new Violation(
                norm,
                last.period().start(),
                began,
                at,
                last.period().driving(),
                norms.continuousDriving());
        case DAILY_DRIVING ->
            new Violation(
                norm,
                last.day().start(),
                began,
                at,
                last.day().driving(),
                last.day().allowed(norms));
      };
    }
  }
}
