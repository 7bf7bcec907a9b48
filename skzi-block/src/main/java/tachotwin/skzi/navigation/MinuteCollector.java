package tachotwin.skzi.navigation;

import java.util.ArrayList;
import java.util.List;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/** Collects the seconds of motion in backed memory and registers them by minutes (4.7.10). */
final class MinuteCollector implements SecondWatcher {
  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);
  // A second is told within the second that follows it; the minute waits that long for its last.
  private static final SimDuration GRACE = SimDuration.ofSeconds(1);

  private final BlockCore core;
  private final List<MotionSample> samples = new ArrayList<>(60);
  private SimInstant minute = new SimInstant(0);
  private long odometerMetres;
  private Timers.Timer timer = () -> {};

  MinuteCollector(BlockCore core) {
    this.core = core;
  }

  @Override
  public void second(Second second) {
    SimInstant begin =
        second
            .at()
            .minus(SimDuration.ofMicros(Math.floorMod(second.at().micros(), MINUTE.micros())));
    if (!samples.isEmpty() && !begin.equals(minute)) {
      register();
    }
    boolean moves = core.state().whereabouts().moving() || second.pulseSpeed() > 0;
    int number = (int) second.at().since(begin).toSeconds();
    if (!moves || isTold(number)) {
      return;
    }
    if (samples.isEmpty()) {
      minute = begin;
      timer = core.clock().at(begin.plus(MINUTE).plus(GRACE), this::register);
    }
    samples.add(
        new MotionSample(
            number,
            second.isByPulses(),
            second.ferry(),
            second.speed(),
            second.pulseSpeed(),
            second.position(),
            second.course()));
    odometerMetres = second.odometerMetres();
  }

  @Override
  public void stop(SimInstant at) {
    if (!samples.isEmpty()) {
      register();
    }
  }

  private boolean isTold(int number) {
    return !samples.isEmpty() && samples.get(samples.size() - 1).second() >= number;
  }

  private void register() {
    timer.cancel();
    core.archive().append(new MotionMinute(minute, odometerMetres, samples));
    samples.clear();
  }
}
