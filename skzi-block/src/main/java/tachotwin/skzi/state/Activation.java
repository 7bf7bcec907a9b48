package tachotwin.skzi.state;

import java.util.Optional;
import tachotwin.skzi.key.LifeStage;
import tachotwin.zh.UnitActivation;

/**
 * How far the block's life has come and what it is activated for.
 *
 * @param stage stage of its life
 * @param protocol protocol at activation, 02 or 04; 0 where none is bound (Ж.5, code E3)
 * @param unit the vehicle unit, once activated
 */
public record Activation(LifeStage stage, int protocol, Optional<UnitActivation> unit) {
  /** As it leaves the factory. */
  public static final Activation NONE = new Activation(LifeStage.STEP_1, 0, Optional.empty());

  /** Whether the block is activated with a unit and may sign (4.16.2.9). */
  public boolean isActivated() {
    return stage == LifeStage.IN_SERVICE && unit.isPresent();
  }

  /** The same at another stage. */
  public Activation at(LifeStage next) {
    return new Activation(next, protocol, unit);
  }
}
