package tachotwin.vu.motion;

import tachotwin.port.Outcome;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.calibration.Calibration;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Navigation;

/**
 * Refines the constant of the tachograph by GNSS (Order 36, items 9.5 and 9.6): the speeds of 15
 * minutes above 20 km/h, one a minute, that agree with each other tell how far it is off. A change
 * of more than 10 % since the calibration, or since the last one that was registered, is
 * registered.
 *
 * <p>Fifteen minutes are more than the ten after which pulses that differ are an event, so a sensor
 * that was tampered with is registered before the constant follows it.
 */
public final class ConstantRefinement {
  private static final int LEAST_CENTI_KMH = 2_000;
  private static final int SAMPLES = 15;
  private static final double STEADY = 0.03;
  private static final double NEGLIGIBLE = 0.005;
  private static final double REGISTERED = 0.10;

  private final boolean wanted;
  private final BlockDialogue dialogue;
  private final Motion motion;
  private final Runnable onRegistered;
  private SimInstant calibrated = Calibration.FACTORY.calibrated();
  private int registered = Calibration.FACTORY.k();
  private int samples;
  private long pulses;
  private long gnss;

  /**
   * Of a unit; it does nothing where the profile has no refinement.
   *
   * @param onRegistered is run when a change must be registered
   */
  public ConstantRefinement(
      Profile profile, BlockDialogue dialogue, Motion motion, Runnable onRegistered) {
    this.wanted = Rule.REFINES_CONSTANT.of(profile) == 1;
    this.dialogue = dialogue;
    this.motion = motion;
    this.onRegistered = onRegistered;
  }

  /** A calibration is in force. */
  public void calibrated(Calibration calibration) {
    if (!calibration.calibrated().equals(calibrated)) {
      calibrated = calibration.calibrated();
      registered = calibration.k();
      forget();
    }
  }

  /** A minute of motion is over. */
  public void minute() {
    if (wanted) {
      dialogue.ask(CommandCode.NAVIGATION, Navigation.class, this::told);
    }
  }

  private void told(Outcome<Navigation> outcome) {
    if (!(outcome instanceof Outcome.Done<Navigation> done) || !done.value().valid()) {
      return;
    }
    int pulseSpeed = motion.speed256() * 100 / 256;
    if (done.value().speed() < LEAST_CENTI_KMH || pulseSpeed == 0) {
      return;
    }
    if (samples > 0 && !isSteady(pulseSpeed, done.value().speed())) {
      forget();
    }
    pulses += pulseSpeed;
    gnss += done.value().speed();
    if (++samples == SAMPLES) {
      refine(pulses / (double) gnss);
      forget();
    }
  }

  /** Whether a sample tells about the same as those before it. */
  private boolean isSteady(int pulseSpeed, int gnssSpeed) {
    double before = pulses / (double) gnss;
    return Math.abs(pulseSpeed / (double) gnssSpeed - before) < STEADY * before;
  }

  private void refine(double factor) {
    int next = (int) Math.round(motion.constant() * factor);
    if (Math.abs(factor - 1) < NEGLIGIBLE || next < 1) {
      return;
    }
    motion.refine(next);
    if (Math.abs(next - registered) > registered * REGISTERED) {
      registered = next;
      onRegistered.run();
    }
  }

  private void forget() {
    samples = 0;
    pulses = 0;
    gnss = 0;
  }
}
