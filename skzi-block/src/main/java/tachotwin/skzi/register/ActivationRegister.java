package tachotwin.skzi.register;

import java.util.Optional;
import tachotwin.skzi.archive.ActivationFact;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.key.LifeStage;
import tachotwin.skzi.state.Activation;
import tachotwin.skzi.state.BlockCore;

/** Registers activation and calibrations (4.7.15, 4.7.17). */
public final class ActivationRegister {
  private final BlockCore core;

  /** Of a block. */
  public ActivationRegister(BlockCore core) {
    this.core = core;
  }

  /** The tachograph was activated. */
  public void activated(ActivationFact fact) {
    core.archive().append(fact);
    apply(fact);
  }

  /** The tachograph was calibrated. */
  public void calibrated(CalibrationFact fact) {
    Optional<CalibrationFact> before = core.state().calibration();
    core.archive().append(fact);
    core.state().calibration(fact);
    core.listeners().tell(listener -> listener.calibrated(before, fact));
  }

  /** Takes what the archive knows from before. */
  public void restore() {
    core.archive().last(ActivationFact.class).ifPresent(this::apply);
    core.archive().last(CalibrationFact.class).ifPresent(core.state()::calibration);
  }

  // An archive without steps of a life is of a block that was handed over in service.
  private void apply(ActivationFact fact) {
    LifeStage now = core.state().activation().stage();
    LifeStage stage = now == LifeStage.STEP_1 ? LifeStage.IN_SERVICE : now;
    core.state().activation(new Activation(stage, fact.protocol(), Optional.of(fact.unit())));
  }
}
