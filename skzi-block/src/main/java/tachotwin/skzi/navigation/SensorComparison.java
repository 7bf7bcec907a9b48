package tachotwin.skzi.navigation;

import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.skzi.register.Beginning;
import tachotwin.skzi.register.EventRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Compares the pulses with GNSS above 20 km/h (table 3): none for more than 10 min is a fault of
 * the sensor, 35h; pulses that differ by more than 10 % for so long are event 0Ah; never both.
 *
 * <p>35h ends with the first pulse; 0Ah when the two have agreed for more than 60 s. On a ferry or
 * train nothing is compared.
 */
final class SensorComparison implements SecondWatcher {
  private static final EventFaultType.Code FAULT = EventFaultType.Code.SENSOR_FAULT;
  private static final EventFaultType.Code CONFLICT = EventFaultType.Code.MOTION_CONFLICT;
  private static final int FROM = 20_00;
  private static final SimDuration PERIOD = SimDuration.ofMinutes(10);
  private static final SimDuration AGREEMENT = SimDuration.ofSeconds(60);

  private final BlockCore core;
  private final EventRegister events;
  private Optional<Beginning> silent = Optional.empty();
  private Optional<Beginning> differing = Optional.empty();
  private Optional<SimInstant> agreeing = Optional.empty();

  SensorComparison(BlockCore core, EventRegister events) {
    this.core = core;
    this.events = events;
  }

  @Override
  public void second(Second second) {
    if (second.pulseSpeed() > 0) {
      silent = Optional.empty();
      events.end(FAULT, second.at());
    }
    if (second.ferry() || !second.fix().valid() || second.fix().speedCentiKmh() <= FROM) {
      silent = Optional.empty();
      differing = Optional.empty();
      return;
    }
    if (second.pulseSpeed() == 0) {
      differing = Optional.empty();
      silent = Optional.of(silent.orElseGet(() -> Beginning.of(core.state(), second.at())));
      report(FAULT, silent.get(), second.at());
    } else {
      compare(second);
    }
  }

  @Override
  public void stop(SimInstant at) {
    silent = Optional.empty();
    differing = Optional.empty();
    agreeing = Optional.empty();
  }

  private void compare(Second second) {
    int gnss = second.fix().speedCentiKmh();
    if (Math.abs(second.pulseSpeed() - gnss) * 10 > gnss) {
      agreeing = Optional.empty();
      differing = Optional.of(differing.orElseGet(() -> Beginning.of(core.state(), second.at())));
      report(CONFLICT, differing.get(), second.at());
      return;
    }
    differing = Optional.empty();
    agreeing = Optional.of(agreeing.orElse(second.at()));
    if (isLonger(agreeing.get(), second.at(), AGREEMENT)) {
      events.end(CONFLICT, second.at());
    }
  }

  private void report(EventFaultType.Code type, Beginning from, SimInstant now) {
    if (isLonger(from.at(), now, PERIOD)) {
      events.begin(type, from);
    }
  }

  private static boolean isLonger(SimInstant from, SimInstant now, SimDuration than) {
    return now.since(from).compareTo(than) > 0;
  }
}
