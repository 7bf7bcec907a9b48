package tachotwin.skzi.navigation;

import tachotwin.skzi.archive.MotionFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.Whereabouts;
import tachotwin.time.SimInstant;

/**
 * Registers that motion began or ended (4.7.10): it begins when GNSS tells more than 1.8 km/h or
 * the unit detects motion by the pulses; it ends when neither does any more.
 */
final class MotionWatcher implements SecondWatcher {
  private final BlockCore core;

  MotionWatcher(BlockCore core) {
    this.core = core;
  }

  @Override
  public void second(Second second) {
    put(second.speed(), second.odometerMetres());
    decide(second);
  }

  /** Decides on motion alone: what else the second tells is not of the pulses. */
  void decide(Second second) {
    boolean before = core.state().whereabouts().moving();
    boolean moving =
        before
            ? second.sensorMoving() || !second.gnssRests()
            : second.sensorMoving() || second.gnssMoves();
    if (moving != before) {
      register(second.at(), moving, second.sensorMoving() == moving);
    }
  }

  @Override
  public void stop(SimInstant at) {
    put(0, core.state().whereabouts().odometerMetres());
    if (core.state().whereabouts().moving()) {
      register(at, false, true);
    }
  }

  private void put(int speed, long odometerMetres) {
    Whereabouts now = core.state().whereabouts();
    core.state().whereabouts(now.withSpeed(speed).withOdometer(odometerMetres));
  }

  private void register(SimInstant at, boolean moving, boolean bySensor) {
    Whereabouts now = core.state().whereabouts().moving(moving);
    core.state().whereabouts(now);
    core.archive()
        .append(new MotionFact(at, moving, bySensor, now.position(), now.odometerMetres()));
  }
}
