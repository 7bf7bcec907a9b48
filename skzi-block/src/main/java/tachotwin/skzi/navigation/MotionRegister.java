package tachotwin.skzi.navigation;

import java.util.List;
import tachotwin.port.GnssFix;
import tachotwin.skzi.register.ActivityRecorder;
import tachotwin.skzi.register.BlockRegisters;
import tachotwin.skzi.register.DailyPeriodRegister;
import tachotwin.skzi.register.EventRegister;
import tachotwin.skzi.state.BlockClock;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.Whereabouts;
import tachotwin.time.SimInstant;
import tachotwin.zh.MotionSecond;

/** Passes each second to all that watch it. */
public final class MotionRegister {
  private final BlockCore core;
  private final ActivityRecorder activities;
  private final GnssWatcher gnss;
  private final MotionWatcher motion;
  private final CardlessDriving cardless;
  private final DailyPeriodRegister periods;
  private final List<SecondWatcher> watchers;

  /** Over what a block knows and keeps. */
  public MotionRegister(BlockCore core, BlockRegisters registers) {
    this.core = core;
    this.activities = registers.activities();
    EventRegister events = registers.events();
    this.gnss = new GnssWatcher(core, events);
    this.motion = new MotionWatcher(core);
    this.periods = new DailyPeriodRegister(core);
    core.listeners().add(periods);
    this.cardless = new CardlessDriving(core, events);
    this.watchers =
        List.of(
            motion,
            cardless,
            new Overspeed(core, events),
            new SensorComparison(core, events),
            new FerryWatcher(core, registers.situations()),
            new MinuteCollector(core));
  }

  /** One second of motion (command 60). */
  public void second(MotionSecond command) {
    GnssFix fix = gnss.look();
    SimInstant at = core.clock().stamp(command.at());
    gnss.watch(fix, at);
    Second second = Second.of(at, command, fix);
    for (SecondWatcher watcher : watchers) {
      watcher.second(second);
    }
    periods.update(at);
    activities.update(at);
  }

  /** The unit detected by the pulses that motion began or ended (command 51). */
  public void detected(boolean moving, SimInstant unitTime) {
    GnssFix fix = gnss.look();
    SimInstant at = core.clock().stamp(unitTime);
    gnss.watch(fix, at);
    Whereabouts now = core.state().whereabouts();
    motion.decide(new Second(at, fix, now.speed(), now.odometerMetres(), moving, false));
    cardless.check(at);
    periods.update(at);
    activities.update(at);
  }

  /** The solution of the present moment (command 52). */
  public GnssFix look() {
    BlockClock clock = core.clock();
    GnssFix fix = gnss.look();
    gnss.watch(fix, clock.second());
    return fix;
  }

  /** The supply came. */
  public void start() {
    gnss.look();
  }

  /** The supply goes: what lasts ends. */
  public void stop(SimInstant at) {
    watchers.forEach(watcher -> watcher.stop(at));
    periods.update(at);
    gnss.stop();
  }
}
