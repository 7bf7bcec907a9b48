package tachotwin.skzi.state;

import java.util.Optional;
import tachotwin.zh.UnitActivation;

/**
 * What the block is activated for.
 *
 * @param life state K0…K4 of the activation manual, 0…4
 * @param protocol protocol at activation, 02 or 04; 0 where none is bound (Ж.5, code E3)
 * @param unit the vehicle unit, once activated
 */
public record Activation(int life, int protocol, Optional<UnitActivation> unit) {
  /** As it leaves the factory. */
  public static final Activation NONE = new Activation(0, 0, Optional.empty());

  /** Whether the block is activated with a unit. */
  public boolean isActivated() {
    return unit.isPresent();
  }
}
