package tachotwin.skzi.navigation;

import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.profile.Rule;
import tachotwin.skzi.register.Beginning;
import tachotwin.skzi.register.EventRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.BlockFlags;

/**
 * Compares the pulses with GNSS above 20 km/h (table 3): none for more than 10 min is a fault of
 * the sensor, 35h; pulses that differ by more than 10 % for so long, silent seconds among them, are
 * event 0Ah (Order 36: 09h); never both at a time.
 *
 * <p>35h ends with the first pulse; 0Ah when the two have agreed for more than 60 s. On a ferry or
 * train nothing is compared.
 */
final class SensorComparison implements SecondWatcher {
  private static final EventFaultType.Code FAULT = EventFaultType.Code.SENSOR_FAULT;
  private static final int FROM = 20_00;
  private static final SimDuration PERIOD = SimDuration.ofMinutes(10);
  private static final SimDuration AGREEMENT = SimDuration.ofSeconds(60);

  private final BlockCore core;
  private final EventRegister events;
  private final EventFaultType conflictType;
  private Optional<Beginning> silent = Optional.empty();
  private Optional<Beginning> differing = Optional.empty();
  private Optional<SimInstant> agreeing = Optional.empty();
  private boolean fault;
  private boolean conflict;

  SensorComparison(BlockCore core, EventRegister events) {
    this.core = core;
    this.events = events;
    this.conflictType = EventFaultType.of(core.state().rule(Rule.MOTION_CONFLICT_CODE));
  }

  @Override
  public void second(Second second) {
    if (second.pulseSpeed() > 0) {
      pulses(second.at());
    }
    if (isFerry(second) || !second.fix().valid() || second.fix().speedCentiKmh() <= FROM) {
      startAnew();
      return;
    }
    if (second.pulseSpeed() == 0) {
      silent = Optional.of(silent.orElseGet(() -> Beginning.of(core.state(), second.at())));
    }
    if (differs(second)) {
      differing = Optional.of(differing.orElseGet(() -> Beginning.of(core.state(), second.at())));
      agreeing = Optional.empty();
      report(second.at());
    } else {
      agrees(second.at());
    }
  }

  private boolean isFerry(Second second) {
    return second.ferry() || BlockFlags.FERRY.in(core.state().flags());
  }

  @Override
  public void stop(SimInstant at) {
    startAnew();
    fault(false);
    conflict(false);
  }

  private void fault(boolean lasts) {
    fault = lasts;
    core.state().flag(BlockFlags.SENSOR_FAULT, lasts);
  }

  private void conflict(boolean lasts) {
    conflict = lasts;
    core.state().flag(BlockFlags.MOTION_CONFLICT, lasts);
  }

  private void startAnew() {
    silent = Optional.empty();
    differing = Optional.empty();
    agreeing = Optional.empty();
  }

  // What was silent and a fault is not counted again as what differs.
  private void pulses(SimInstant at) {
    silent = Optional.empty();
    if (fault) {
      differing = Optional.empty();
      events.end(FAULT, at);
      fault(false);
    }
  }

  private void agrees(SimInstant at) {
    differing = Optional.empty();
    agreeing = Optional.of(agreeing.orElse(at));
    if (conflict && isLonger(agreeing.get(), at, AGREEMENT)) {
      events.end(conflictType, at);
      conflict(false);
    }
  }

  private void report(SimInstant now) {
    if (fault || conflict) {
      return;
    }
    if (silent.filter(from -> isLonger(from.at(), now, PERIOD)).isPresent()) {
      fault(true);
      events.begin(FAULT, silent.get());
    } else if (differing.filter(from -> isLonger(from.at(), now, PERIOD)).isPresent()) {
      conflict(true);
      events.begin(conflictType, differing.get());
    }
  }

  private static boolean differs(Second second) {
    int gnss = second.fix().speedCentiKmh();
    return Math.abs(second.pulseSpeed() - gnss) * 10 > gnss;
  }

  private static boolean isLonger(SimInstant from, SimInstant now, SimDuration than) {
    return now.since(from).compareTo(than) > 0;
  }
}
