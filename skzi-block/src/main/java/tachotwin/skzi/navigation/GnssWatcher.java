package tachotwin.skzi.navigation;

import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.port.GnssFix;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.ClockFact;
import tachotwin.skzi.archive.GnssGapFact;
import tachotwin.skzi.register.Beginning;
import tachotwin.skzi.register.EventRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;
import tachotwin.zh.BlockFlags;

/**
 * Follows the receiver: the place, the time (4.7.5), and loss and return of reception (4.7.13,
 * event 54h).
 *
 * <p>A gap begins at the last place known.
 */
final class GnssWatcher {
  private static final EventFaultType.Code EVENT = EventFaultType.Code.NO_GNSS_POSITION;

  private final BlockCore core;
  private final EventRegister events;
  private boolean lost;

  GnssWatcher(BlockCore core, EventRegister events) {
    this.core = core;
    this.events = events;
  }

  /** Takes the solution of the present moment. */
  GnssFix look() {
    GnssFix fix = core.gnss().fix(core.clock().timers().now());
    SimInstant before = core.clock().now();
    core.clock().follow(fix);
    core.state().whereabouts(core.state().whereabouts().at(Second.position(fix)));
    SimInstant after = core.clock().now();
    if (!after.equals(before)) {
      core.archive().append(new ClockFact(after, before, Second.position(fix)));
    }
    return fix;
  }

  /** Registers a gap that began or ended. */
  void watch(GnssFix fix, SimInstant at) {
    if (fix.valid() != lost) {
      return;
    }
    lost = !fix.valid();
    GeoCoordinates place = core.state().whereabouts().lastPosition();
    core.state().flag(BlockFlags.GNSS_LOST, lost);
    core.archive().append(new GnssGapFact(at, lost, place));
    if (lost && core.state().rule(Rule.GNSS_LOSS_IS_EVENT) == 1) {
      events.begin(EVENT, Beginning.of(core.state(), at).in(place));
    } else if (!lost) {
      events.end(EVENT, at);
    }
  }

  /** The supply goes: the event ends with it, and a gap after it is a new one. */
  void stop() {
    lost = false;
    core.state().flag(BlockFlags.GNSS_LOST, false);
  }
}
