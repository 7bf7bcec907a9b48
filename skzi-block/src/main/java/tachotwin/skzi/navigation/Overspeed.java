package tachotwin.skzi.navigation;

import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.OverspeedFact;
import tachotwin.skzi.register.Beginning;
import tachotwin.skzi.register.EventRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.BlockFlags;

/**
 * Watches the set speed of the calibration in force (4.5.3, 4.7.14, table 3): an excess begins with
 * the first second above it and ends with the first second below it. One of more than 60 s (Order
 * 36: each) is event 07h, which begins at its first second.
 */
final class Overspeed implements SecondWatcher {
  private static final EventFaultType.Code EVENT = EventFaultType.Code.OVER_SPEEDING;

  private final BlockCore core;
  private final EventRegister events;
  private final SimDuration outlasted;
  private Optional<Excess> excess = Optional.empty();

  Overspeed(BlockCore core, EventRegister events) {
    this.core = core;
    this.events = events;
    this.outlasted = SimDuration.ofSeconds(core.state().rule(Rule.OVERSPEED_SECONDS));
  }

  @Override
  public void second(Second second) {
    if (excess.isPresent() && second.speed() < excess.get().limit() * 100) {
      end(excess.get(), second.at());
    }
    if (excess.isEmpty()) {
      limit()
          .filter(limit -> second.speed() > limit * 100)
          .ifPresent(limit -> begin(limit, second));
    }
    excess.ifPresent(lasting -> add(lasting, second));
  }

  @Override
  public void stop(SimInstant at) {
    excess.ifPresent(lasting -> end(lasting, at));
  }

  private Optional<Integer> limit() {
    return core.state()
        .calibration()
        .map(fact -> fact.record().authorisedSpeed())
        .filter(limit -> limit > 0);
  }

  private void begin(int limit, Second second) {
    excess = Optional.of(new Excess(Beginning.of(core.state(), second.at()), limit));
    core.state().flag(BlockFlags.OVERSPEED, true);
  }

  private void add(Excess lasting, Second second) {
    lasting.add(second);
    if (lasting.isEvent(second.at(), outlasted)) {
      events.begin(EVENT, lasting.from());
    }
  }

  private void end(Excess lasting, SimInstant at) {
    excess = Optional.empty();
    if (lasting.isEvent(at, outlasted)) {
      events.begin(EVENT, lasting.from());
    }
    core.state().flag(BlockFlags.OVERSPEED, false);
    OverspeedFact fact = lasting.ended(at, core.state().whereabouts().position());
    events.end(
        EVENT, at, begun -> begun.withSpeeds(whole(fact.maxSpeed()), whole(fact.averageSpeed())));
    core.archive().append(fact);
    core.listeners().tell(listener -> listener.overspeedEnded(fact));
  }

  private static int whole(int speed) {
    return Math.min(254, speed / 100);
  }
}
